// Names of features, hashed while they are spelled: feature`by ${by} ${form}` is the hash of that name, but no string is made of it.
// A report of 400 words asks for some 40,000: spelled out first they took 24 in 100 of the time of reading, so 17 with all that is around them.
// Leaves the weighing to ranker.ts. The hash is FNV-1a over UTF-16 units, mixed once. Example: feature`by ${1}` is feature`by 1`.

export type FeatureValue = string | number | boolean | null | undefined;

const START = 0x811c9dc5;

/** The hash of the name that the template spells, as a signed 32-bit integer: those need no memory of their own. */
export function feature(
  texts: TemplateStringsArray,
  a?: FeatureValue,
  b?: FeatureValue,
  c?: FeatureValue,
  d?: FeatureValue,
  e?: FeatureValue,
): number {
  let hash = spell(START, texts[0]!);
  const { length } = texts;
  if (length > 1) hash = spell(spellValue(hash, a), texts[1]!);
  if (length > 2) hash = spell(spellValue(hash, b), texts[2]!);
  if (length > 3) hash = spell(spellValue(hash, c), texts[3]!);
  if (length > 4) hash = spell(spellValue(hash, d), texts[4]!);
  if (length > 5) hash = spell(spellValue(hash, e), texts[5]!);
  return hash ^ (hash >>> 15);
}

/** What a name that begins with `text` has so far: more may be spelled behind it with `further`, and `finished` closes it. */
export const begun = (text: string): number => spell(START, text);

/** The same with `text` behind it: what several names begin with is spelled once. */
export const spelled = (hash: number, text: string): number => spell(hash, text);

/** Spells on: further(begun('1 '))`who ${1}` closed is feature`1 who ${1}`. */
export const further =
  (from: number) =>
  (texts: TemplateStringsArray, a?: FeatureValue, b?: FeatureValue, c?: FeatureValue, d?: FeatureValue): number => {
    let hash = spell(from, texts[0]!);
    const { length } = texts;
    if (length > 1) hash = spell(spellValue(hash, a), texts[1]!);
    if (length > 2) hash = spell(spellValue(hash, b), texts[2]!);
    if (length > 3) hash = spell(spellValue(hash, c), texts[3]!);
    if (length > 4) hash = spell(spellValue(hash, d), texts[4]!);
    return hash;
  };

/** The hash of the name spelled so far, with `text` behind it. */
export function finished(hash: number, text = ''): number {
  const whole = spell(hash, text);
  return whole ^ (whole >>> 15);
}

function spellValue(hash: number, value: FeatureValue): number {
  if (typeof value === 'string') return spell(hash, value);
  return spell(hash, value === true ? 'true' : value === false ? 'false' : String(value));
}

/**
 * Strings are of many kinds to V8 (slices, joined ones, interned ones …), and what is asked of one by name it looks up by its kind: where more than
 * four have come by, the long way, and here that was asked for each letter twice. A string made sure of, and the function taken from where it is at
 * home, need no look-up. Taken in here, not once for the file: in the packed program a name of the file is no constant.
 */
function spell(from: number, text: string): number {
  const { length } = `${text}`;
  const { charCodeAt } = String.prototype;
  let hash = from;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ charCodeAt.call(text, i), 0x01000193);
  return hash;
}
