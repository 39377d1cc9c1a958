// The numbers that stand for a word in every layer: hash of the lower-cased form, endings, beginnings, shape and what the lexicon knows of it.
// Leaves features to the layers. Example: 'Gegharkunik' is an unseen word with the ending 'nik' and the shape Xx.

import { isUpper } from './characters.ts';
import { hashOf, join, mix } from './hash.ts';
import type { HashTable } from './weights.ts';
import { lookUp } from './weights.ts';

/** One entry a token, over the whole text. */
export type Atoms = {
  readonly count: number;
  readonly word: Int32Array;
  readonly shape: Int32Array;
  readonly end1: Int32Array;
  readonly end2: Int32Array;
  readonly end3: Int32Array;
  readonly end4: Int32Array;
  readonly begin1: Int32Array;
  readonly begin3: Int32Array;
  /** What tags the word may have, as learned (0: unseen). */
  readonly lexeme: Int32Array;
  /** What the dictionary says, see dictionary-bits.ts (0: not in it). */
  readonly entry: Int32Array;
  /** Number of the word in the network's vocabulary and the group of words it belongs to: numberOf and companyOf take them out. */
  readonly known: Int32Array;
  readonly tag: Uint8Array;
  /** 1 where the form has a capital in it. */
  readonly capital: Uint8Array;
  /** 1 where the form is two to six capitals. */
  readonly acronym: Uint8Array;
};

export const newAtoms = (count: number): Atoms => {
  const list = () => new Int32Array(count);
  return {
    count,
    word: list(),
    shape: list(),
    end1: list(),
    end2: list(),
    end3: list(),
    end4: list(),
    begin1: list(),
    begin3: list(),
    lexeme: list(),
    entry: list(),
    known: list(),
    tag: new Uint8Array(count),
    capital: new Uint8Array(count),
    acronym: new Uint8Array(count),
  };
};

/** Form as the models see it: lower case, figures as 0, curly marks straight; cut at 40 units. */
export function plainForm(form: string): string {
  const lower = (form.length > 40 ? form.slice(0, 40) : form).toLowerCase();
  return /[0-9\u2018\u2019\u201c\u201d`\u2013\u2014]/.test(lower)
    ? lower
        .replace(/[0-9]/g, '0')
        .replace(/[\u2018\u2019`]/g, "'")
        .replace(/[\u201c\u201d]/g, '"')
        .replace(/[\u2013\u2014]/g, '-')
    : lower;
}

/** Learned and dictionary knowledge of words, by hash. */
export type WordTables = {
  readonly lexemes: HashTable;
  readonly dictionary: HashTable;
  readonly vocabulary: HashTable;
};

const NUMBER_BITS = 20;
/** An entry of the vocabulary: the row of the embedding, and what company the word keeps (1 to 255; 0: not known). */
export const vocabularyEntry = (number: number, company: number): number => number | (company << NUMBER_BITS);
export const numberOf = (entry: number): number => entry & ((1 << NUMBER_BITS) - 1);
export const companyOf = (entry: number): number => entry >>> NUMBER_BITS;

/** What stands of one form in every place where it occurs; the same order as in Atoms. */
export type Atom = {
  readonly word: number;
  readonly shape: number;
  readonly end1: number;
  readonly end2: number;
  readonly end3: number;
  readonly end4: number;
  readonly begin1: number;
  readonly begin3: number;
  readonly lexeme: number;
  readonly entry: number;
  readonly known: number;
  readonly capital: number;
  readonly acronym: number;
};

/** Fills entry `i` with what stands of its form. */
export function setAtom(atoms: Atoms, i: number, atom: Atom): void {
  atoms.word[i] = atom.word;
  atoms.end1[i] = atom.end1;
  atoms.end2[i] = atom.end2;
  atoms.end3[i] = atom.end3;
  atoms.end4[i] = atom.end4;
  atoms.begin1[i] = atom.begin1;
  atoms.begin3[i] = atom.begin3;
  atoms.shape[i] = atom.shape;
  atoms.capital[i] = atom.capital;
  atoms.acronym[i] = atom.acronym;
  atoms.lexeme[i] = atom.lexeme;
  atoms.entry[i] = atom.entry;
  atoms.known[i] = atom.known;
}

/** What the tables and its letters say of the word `form`. */
export function atomOf(form: string, tables: WordTables): Atom {
  const plain = plainForm(form);
  const n = plain.length;
  const word = hashOf(plain, 0, n);
  return {
    word,
    shape: shapeOf(form),
    end1: hashOf(plain, n - 1, n),
    end2: hashOf(plain, Math.max(0, n - 2), n),
    end3: hashOf(plain, Math.max(0, n - 3), n),
    end4: hashOf(plain, Math.max(0, n - 4), n),
    begin1: plain.charCodeAt(0),
    begin3: hashOf(plain, 0, Math.min(3, n)),
    lexeme: lookUp(tables.lexemes, word),
    entry: lookUp(tables.dictionary, word),
    known: lookUp(tables.vocabulary, word),
    capital: form.length < 60 && form !== form.toLowerCase() ? 1 : 0,
    acronym: isAcronym(form) ? 1 : 0,
  };
}

function isAcronym(form: string): boolean {
  if (form.length < 2 || form.length > 6) return false;
  for (let k = 0; k < form.length; k++) if (!isUpper(form.charCodeAt(k))) return false;
  return true;
}

/** Runs of capitals, small letters, figures, hyphens and signs, each once; with the length when short. */
function shapeOf(form: string): number {
  let h = 0;
  let before = 0;
  const length = Math.min(form.length, 24);
  for (let k = 0; k < length; k++) {
    const code = form.charCodeAt(k);
    let kind = 5;
    if (code >= 48 && code <= 57) kind = 3;
    else if (isUpper(code)) kind = 1;
    else if ((code >= 97 && code <= 122) || code > 191) kind = 2;
    else if (code === 46) kind = 4;
    else if (code === 45) kind = 6;
    if (kind === before) continue;
    h = h * 7 + kind;
    before = kind;
    if (h > 1e7) break;
  }
  return h * 4 + Math.min(3, length - 1);
}

/** Starts a feature hash for template `template`. */
export const seed = (template: number): number => mix(template * 0x9e37 + 0x51ed);
export { join };
