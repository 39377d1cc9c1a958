// The engine of reading: runs named steps in order over a draft. It knows no step; steps.ts is the recipe, handed in by the pipeline.
// Example: a step 'moments' needs regions and gives moments.
import type { Draft } from './draft.ts';

export type Step = {
  readonly name: string;
  readonly needs: readonly (keyof Draft)[];
  readonly gives: readonly (keyof Draft)[];
  readonly run: (draft: Draft) => Partial<Draft>;
};
export type Recipe = readonly Step[];

/** Throws where a step needs what no earlier step gives: a recipe in the wrong order is a bad call. */
export function checkedRecipe(steps: readonly Step[], given: readonly (keyof Draft)[]): Recipe {
  const have = new Set<keyof Draft>(given);
  for (const step of steps) {
    const missing = step.needs.find((need) => !have.has(need));
    if (missing !== undefined) throw new Error(`step "${step.name}" needs "${missing}", which no earlier step gives`);
    for (const part of step.gives) have.add(part);
  }
  return steps;
}

/** The draft after all steps. Each adds its part; none sees what comes after it. */
export function follow(recipe: Recipe, draft: Draft): Draft {
  let sofar = draft;
  // not by spread: V8 gives what is added behind one a hidden class of its own each time, and all that reads the draft would never meet one again
  for (const step of recipe) sofar = Object.assign({}, sofar, step.run(sofar));
  return sofar;
}
