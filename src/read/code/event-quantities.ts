// Which figures belong to which deed: each goes to the nearest event of its sentence that it can be a figure of.
// Example: in 'the strike killed four and wounded nine' both figures belong to the strike.
import type { EventType } from '../../model/coded-event.ts';
import type { Counted, Quantity } from '../../model/quantity.ts';
import type { EventInput, Trigger } from './event-input.ts';
import { treeDistance } from './tree-words.ts';

const harm: readonly EventType[] = ['ASSAULT', 'COERCE', 'PROTEST'];
/** Types of event that a kind of figure can belong to; any where it is not listed. */
const fits: Partial<Record<Counted, readonly EventType[]>> = {
  dead: harm,
  injured: harm,
  captured: ['ASSAULT', 'COERCE', 'RETREAT', 'CONCEDE'],
  detained: ['COERCE', 'ASSAULT', 'CONCEDE', 'RETREAT'],
  displaced: ['RETREAT', 'COERCE', 'ASSAULT'],
};
const far = 7;

/** For each trigger its figures in text order. Time: figures of a sentence times its triggers. */
export function quantitiesByTrigger(input: EventInput, triggers: readonly Trigger[]): readonly (readonly Quantity[])[] {
  const { tree, layer, quantities } = input;
  const bySentence: number[][] = layer.sentences.map(() => []);
  triggers.forEach((trigger, t) => void bySentence[tree.sentenceOf(trigger.head)]?.push(t));
  const found: Quantity[][] = triggers.map(() => []);
  for (const quantity of quantities) {
    const token = tree.tokenAt(quantity.span.start);
    if (token >= tree.tokens.length) continue;
    const suited = fits[quantity.of];
    let best = -1;
    let least = far + 1;
    for (const t of bySentence[tree.sentenceOf(token)] ?? []) {
      const { entry } = triggers[t]!;
      if (suited !== undefined && !suited.includes(entry.type)) continue;
      const distance = distanceTo(tree, token, triggers[t]!);
      if (distance < least) {
        least = distance;
        best = t;
      }
    }
    if (best >= 0) found[best]!.push(quantity);
  }
  return found;
}

/** To its head, or to the verb that a noun was joined with: 'a bomb killed six'. */
function distanceTo(tree: EventInput['tree'], token: number, { first, last, head }: Trigger): number {
  let least = treeDistance(tree, token, head);
  for (let i = first; i < last; i++)
    if (i !== head && tree.tokens[i]!.upos === 'VERB') least = Math.min(least, treeDistance(tree, token, i));
  return least;
}
