// What a deed was done with, and the PLOVER mode that it gives an assault. Leaves the words to data/en/instruments.tsv.
// Example: 'a drone strike' has the instrument 'drone' and the mode drone.

import type { InstrumentEntry } from '../../lexicon/instruments.ts';
import type { Field } from '../../model/field.ts';
import type { EventInput, Trigger } from './event-input.ts';
import { headOf, lemmaOf, prepositionOf, relationOf } from './tree-words.ts';

export type Instrument = { readonly field: Field<string>; readonly mode: string | null };

const means: ReadonlySet<string> = new Set(['with', 'by', 'using', 'from', 'of']);

export function instrumentOf(input: EventInput, trigger: Trigger): Instrument | null {
  const { tree } = input;
  const { head } = trigger;
  const up = headOf(tree, head);
  const candidates = [
    ...tree.children(head).filter((k) => {
      const relation = relationOf(tree, k);
      if (relation === 'compound' || relation === 'nsubj' || relation === 'amod') return true;
      if (relation === 'obj') return trigger.entry.pos === 'verb';
      return /^(obl|nmod)/u.test(relation) && means.has(prepositionOf(tree, k));
    }),
    // 'using rockets': an object of the participle beside
    ...tree
      .children(head)
      .filter((k) => relationOf(tree, k) === 'advcl')
      .map((k) => (lemmaOf(tree, k) === 'use' ? tree.child(k, 'obj') : -1)),
    ...(relationOf(tree, head) === 'acl' ? [up] : []),
  ].filter((k) => k >= 0);
  for (const candidate of candidates) {
    const entry = entryAt(input, candidate);
    // 'rebel fighters' are no aircraft
    if (
      entry === null ||
      input.lexicon.roles.at([tree.tokens[candidate]!.form.toLowerCase()], 0)?.entry.sector === 'REB'
    )
      continue;
    const { span } = tree.tokens[candidate]!;
    return { field: { value: entry.instrument, at: span, basis: 'stated', by: 'instrument word' }, mode: entry.mode };
  }
  return null;
}

/** The longest listed words that end at the token: 'car bomb' before 'bomb'. */
function entryAt({ tree, lexicon }: EventInput, token: number): InstrumentEntry | null {
  for (let length = 3; length > 0; length--) {
    const words = Array.from({ length }, (_, n) => lemmaOf(tree, token - length + 1 + n)).join(' ');
    const entry = lexicon.instruments.byWords(words);
    if (entry !== null) return entry;
  }
  return null;
}
