// What the dictionary table says of a word form, in bits: which forms it may be, and the broad senses of its commonest noun and verb.
// Leaves the table to weights.ts. Example: 'shelled' may be a verb in -ed.
export const NOUN = 1;
export const NOUN_PLURAL = 2;
export const VERB = 4;
export const VERB_S = 8;
export const VERB_ED = 16;
export const VERB_ING = 32;
export const ADJECTIVE = 64;
export const ADVERB = 128;
export const COMPARED = 256;
/** Written with a capital in the dictionary. */
export const PROPER = 512;
/** First bits of the two senses: 5 bits for nouns, 4 for verbs, 0 for none. */
export const NOUN_SENSE = 10;
export const VERB_SENSE = 15;
export const FORMS_MASK = 1023;
