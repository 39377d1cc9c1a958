// What the pointers of a reading lead to: statements by id and by their cues, entities by name and by the words that mention them.
// Example: the speaker 'Mila Renn' without words of her own is the entity of that name.
import type { Entity } from '../model/entity.ts';
import type { Statement } from '../model/statement.ts';
import type { Around } from './fields.ts';
import { findTarget } from './find-target.ts';

/** Look-ups are made once for all decisions; each takes time linear in the statements or mentions. */
export function aroundOf(statements: readonly Statement[], entities: readonly Entity[]): Around {
  const cues = statements.map(({ id, cue }) => ({ id, span: cue.span }));
  const byId = new Map(cues.map(({ id, span }) => [id, span]));
  const mentions = entities.flatMap(({ id, mentions }) => mentions.map(({ span }) => ({ id, span })));
  return {
    cueOf: (statement) => byId.get(statement) ?? null,
    statementAt: (cue) => findTarget(cues, cue),
    entityOf: ({ name, span }) => {
      const named = typeof name === 'string' ? entities.find((entity) => entity.name === name) : undefined;
      if (named !== undefined || span === null) return named?.id ?? null;
      const there = mentions.find((one) => one.span.start === span.start && one.span.end === span.end);
      return there?.id ?? mentions.find((one) => span.start <= one.span.start && one.span.end <= span.end)?.id ?? null;
    },
  };
}
