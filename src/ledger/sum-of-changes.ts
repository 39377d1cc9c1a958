// What many changes one after the other come to: an incident that came and went is none, one that is new and then changed is new.
// Example: fresh a, then changed a and fresh b: fresh a and b.

/** Ids of incidents, as they are after the change; of those that are gone as they were before. */
export type Changes = {
  readonly fresh: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
};
export type SumOfChanges = {
  readonly add: (changes: Changes) => void;
  readonly changes: () => Changes;
  readonly counts: () => { readonly fresh: number; readonly changed: number };
};

export function sumOfChanges(): SumOfChanges {
  const state = new Map<string, keyof Changes>();
  const of = (wanted: keyof Changes): string[] => [...state].flatMap(([id, is]) => (is === wanted ? id : []));
  return {
    add: ({ fresh, changed, gone }) => {
      for (const id of gone)
        if (state.get(id) === 'fresh') state.delete(id);
        else state.set(id, 'gone');
      for (const id of fresh) state.set(id, state.get(id) === 'gone' ? 'changed' : 'fresh');
      for (const id of changed) if (!state.has(id)) state.set(id, 'changed');
    },
    changes: () => ({ fresh: of('fresh'), changed: of('changed'), gone: of('gone') }),
    counts: () => ({ fresh: of('fresh').length, changed: of('changed').length }),
  };
}
