// How data/gazetteer/places.bin is laid out: what the build script writes and gazetteer.ts reads. Leaves what a name means to both.
// Example: 'al-Raqqah' and 'Ar Raqqah' fold to one key; keys stand sorted, front-coded, sixteen to a block.

/** First bytes of the file; the digit is the layout's version. */
export const MAGIC = 'ORGAZ1';
/** Names to a block: the first is written whole, the others without what they share with the one before. */
export const BLOCK = 16;
export const HEADER_BYTES = 64;
export const RECORD_BYTES = 24;
/** Offsets of the header's little-endian 32-bit fields, behind the magic and an 8-byte digest. */
export const FIELD = {
  blocks: 16,
  blockTable: 20,
  names: 24,
  records: 28,
  recordCount: 32,
  labels: 36,
  texts: 40,
} as const;
/** Kinds by their number in a record. */
export const KINDS = ['country', 'region', 'admin1', 'admin2', 'settlement', 'feature', 'line'] as const;
/** Stands for no country, no admin1, no point. */
export const NONE = 0xffff;

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ə: 'a',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const ARTICLE = /^(?:al|el|ad|ar|as|ash|at|az|an|edh|ed|er|es|esh|et|ez)-(?=\p{L})|^(?:al|el) (?=\p{L})/u;

/** 'al', 'ash', 'ez': the Arabic article as reports spell it, in small letters. */
export const isArabicArticle = (word: string): boolean => ARTICLE.test(`${word}-a`);

/** Most names: words of plain letters, none of them an article or short for 'saint' or 'mount'. */
const NOTHING_TO_FOLD = /^(?!(?:the|al|el) )(?:(?!(?:st|mt) )[a-z]+ )*[a-z]+$/;

/**
 * The key of a name: lower case, no diacritics, apostrophes or full stops, hyphens as spaces, the Arabic article always 'al',
 * 'St' as 'saint', 'Mt' as 'mount'. '' where a letter is left that is not Latin.
 */
export function foldPlaceName(name: string): string {
  const lower = name.toLowerCase();
  if (NOTHING_TO_FOLD.test(lower)) return lower;
  const bare = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʻʼ`´ʿʾ.]/g, '')
    .toLowerCase()
    .replace(/[øłđðħıəßæœþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[‐‑–]/g, '-')
    .replace(ARTICLE, 'al ');
  const key = bare
    .replace(/[-,/()&]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/(^| )st (?=[a-z])/g, '$1saint ')
    .replace(/(^| )mt (?=[a-z])/g, '$1mount ');
  return /^[a-z0-9 ]*$/.test(key) ? key : '';
}
