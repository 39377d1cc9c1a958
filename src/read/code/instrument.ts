// What a deed was done with, and the PLOVER mode that it gives an assault. Leaves the words to data/en/instruments.tsv.
// Example: 'a drone strike' has the instrument 'drone' and the mode drone.

import type { InstrumentEntry } from '../../lexicon/instruments.ts';
import type { Field } from '../../model/field.ts';
import { subjectOf } from './control.ts';
import type { EventInput, Trigger } from './event-input.ts';
import { headOf, isPassive, lemmaOf, prepositionOf, relationOf } from './tree-words.ts';

export type Instrument = { readonly field: Field<string>; readonly mode: string | null };

const means: ReadonlySet<string> = new Set(['with', 'by', 'using', 'from', 'of']);

export function instrumentOf(input: EventInput, trigger: Trigger): Instrument | null {
  const { tree } = input;
  const { head } = trigger;
  const up = headOf(tree, head);
  const candidates = [
    // 'a bomb exploded', 'rocket attack': a weapon among the words of the deed, its head first
    ...wordsOf(trigger).filter((k) => tree.tokens[k]!.upos === 'NOUN'),
    ...tree.children(head).filter((k) => {
      const relation = relationOf(tree, k);
      if (relation === 'compound' || relation === 'nsubj' || relation === 'amod') return true;
      if (relation === 'obj') return trigger.entry.pos === 'verb';
      return /^(obl|nmod)/u.test(relation) && means.has(prepositionOf(tree, k));
    }),
    // 'shells landed, killing six'
    ...actingIn(tree, trigger),
    // 'using rockets': an object of the participle beside
    ...tree
      .children(head)
      .filter((k) => relationOf(tree, k) === 'advcl')
      .map((k) => (lemmaOf(tree, k) === 'use' ? tree.child(k, 'obj') : -1)),
    ...(relationOf(tree, head) === 'acl' ? [up] : []),
  ].filter((k) => k >= 0);
  for (const candidate of candidates) {
    const entry = weaponAt(tree, input.lexicon.instruments, candidate);
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

function actingIn(tree: EventInput['tree'], { head, entry }: Trigger): readonly number[] {
  if (entry.pos !== 'verb' || entry.type !== 'ASSAULT') return [];
  const { token, passive } = subjectOf(tree, head);
  return passive || isPassive(tree, head) ? [] : [token];
}

const wordsOf = ({ first, last, head }: Trigger): readonly number[] => [
  head,
  ...Array.from({ length: last - first }, (_, n) => first + n).filter((k) => k !== head),
];

/** The longest listed words that end at the token: 'car bomb' before 'bomb'. */
export function weaponAt(
  tree: EventInput['tree'],
  instruments: EventInput['lexicon']['instruments'],
  token: number,
): InstrumentEntry | null {
  for (let length = 3; length > 0; length--) {
    const before = Array.from({ length: length - 1 }, (_, n) => lemmaOf(tree, token - length + 1 + n));
    const byLast = (last: string): InstrumentEntry | null => instruments.byWords([...before, last].join(' '));
    // 'mine' has the lemma 'my'
    const entry = byLast(lemmaOf(tree, token)) ?? byLast(tree.tokens[token]?.word.lower ?? '');
    if (entry !== null) return entry;
  }
  return null;
}
