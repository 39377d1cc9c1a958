// What the weights of the engine know of a word out of any sentence: its row of the embedding, which has its word vector in it, and the dictionary's broad
// sense. For telling whether two words may name one deed; reading needs none of it. Example: 'slay' lies nearer to 'murder' than to 'praise'.
import type { MeaningOf, Upos } from '../model/language-layer.ts';
import { NOUN_SENSE, VERB, VERB_SENSE } from './dictionary-bits.ts';
import { hashOf } from './hash.ts';
import { embeddingPlace } from './network-buffers.ts';
import { FIRST_WORD, WIDTH } from './network-shape.ts';
import { hashTable, lookUp, openWeights } from './weights.ts';
import { numberOf, plainForm } from './word-atoms.ts';

/** Senses of nouns are below this. */
const VERBS = 32;

/** Over the whole weights file. Throws one line where the bytes are not such weights. */
export function wordMeanings(bytes: Uint8Array): MeaningOf {
  const weights = openWeights(bytes);
  const network = weights.section('network');
  const { at } = embeddingPlace(new Uint32Array(network.buffer, network.byteOffset, 4));
  const dictionary = hashTable(weights.section('dictionary'));
  const vocabulary = hashTable(weights.section('vocabulary'));
  const rowOf = (number: number): Int8Array =>
    new Int8Array(network.buffer, network.byteOffset + at + (FIRST_WORD + number) * WIDTH, WIDTH);
  const middle = new Float64Array(WIDTH);
  let verbs = 0;
  for (let slot = 0; slot < vocabulary.keys.length; slot++) {
    const number = numberOf(vocabulary.values[slot]!);
    if (number === 0 || (lookUp(dictionary, vocabulary.keys[slot]!) & VERB) === 0) continue;
    verbs++;
    rowOf(number).forEach((value, k) => {
      middle[k]! += value;
    });
  }
  return (lemma, upos) => {
    const plain = plainForm(lemma);
    const hash = hashOf(plain, 0, plain.length);
    const number = numberOf(lookUp(vocabulary, hash));
    return {
      row: number === 0 ? null : Float32Array.from(rowOf(number), (value, k) => value - middle[k]! / verbs),
      sense: senseOf(lookUp(dictionary, hash), upos),
    };
  };
}

function senseOf(entry: number, upos: Upos): number | null {
  const sense = upos === 'VERB' ? (entry >>> VERB_SENSE) & 15 : (entry >>> NOUN_SENSE) & 31;
  return sense === 0 ? null : upos === 'VERB' ? VERBS + sense : sense;
}
