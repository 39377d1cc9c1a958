// Makes lemmas by the longest known ending, with whole words as exceptions. Leaves tags to the tagger. Example: 'cities' with plural noun is 'city'.
import { VERB, VERB_ED, VERB_ING, VERB_S } from './dictionary-bits.ts';
import { hashOf, join } from './hash.ts';
import type { HashTable } from './weights.ts';
import { lookUp } from './weights.ts';

/** Take `strip` letters off the end and add `add`; `keep`: the case of the form stays. */
export type LemmaRule = { readonly strip: number; readonly add: string; readonly keep: boolean };

/** Words of one group make their lemmas alike: 'VERBd' past, 'VERBg' -ing, 'NOUNp' plural. */
export function groupOf(upos: string, features: string): string {
  if (upos === 'VERB' || upos === 'AUX') {
    if (features.includes('VerbForm=Ger') || (features.includes('Tense=Pres') && features.includes('VerbForm=Part')))
      return `${upos}g`;
    if (features.includes('Tense=Past')) return `${upos}d`;
    return features.includes('Number=Sing') && features.includes('Person=3') ? `${upos}s` : upos;
  }
  if (upos === 'NOUN' || upos === 'PROPN') return features.includes('Number=Plur') ? `${upos}p` : upos;
  if (features.includes('Degree=Cmp') || features.includes('Degree=Sup')) return `${upos}r`;
  return upos;
}

/** The group, unless the dictionary knows better which form of a verb this can be: 'slew' is no base form, 'cut' may be its own past. */
export function formGroup(group: string, entry: number): string {
  if (!group.startsWith('VERB') || entry === 0) return group;
  if (group === 'VERB' && (entry & VERB) === 0) {
    if ((entry & VERB_ED) !== 0) return 'VERBd';
    if ((entry & VERB_ING) !== 0) return 'VERBg';
    return (entry & VERB_S) !== 0 ? 'VERBs' : group;
  }
  return group === 'VERBd' && (entry & VERB) !== 0 && (entry & VERB_ED) === 0 ? 'VERB' : group;
}

export const lemmaKey = (group: string, ending: string): number =>
  join(hashOf(group, 0, group.length), hashOf(ending, 0, ending.length));

export type Lemmas = { readonly table: HashTable; readonly rules: readonly LemmaRule[] };

/** Lemma of `form`; `group` from groupOf. */
export function lemmaOf(form: string, group: string, known: Lemmas): string {
  const lower = form.toLowerCase().replaceAll('’', "'");
  if (form.length > 40) return lower;
  const groupHash = hashOf(group, 0, group.length);
  const whole = `^${lower}`;
  let found = lookUp(known.table, join(groupHash, hashOf(whole, 0, whole.length)));
  for (let length = Math.min(5, lower.length); found === 0 && length >= 0; length--) {
    found = lookUp(known.table, join(groupHash, hashOf(lower, lower.length - length, lower.length)));
  }
  const rule = known.rules[found - 1];
  if (rule === undefined || rule.strip > lower.length) return group.startsWith('PROPN') ? form : lower;
  const stem = lower.length - rule.strip;
  const base = rule.keep && form.length === lower.length ? form.slice(0, stem) : lower.slice(0, stem);
  return base + rule.add || lower;
}
