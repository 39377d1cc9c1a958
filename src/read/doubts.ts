// What reading was unsure of: speakers and parties that stayed unresolved, so that the analyst sees them before trusting a row.
// Codes and wordings stand in text/problems.ts. Example: 'he' with no one before him.
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { problem } from '../text/problems.ts';
import type { Draft } from './draft.ts';

/** In the order of the statements. */
export function doubts({ article, statements }: Draft): readonly Problem[] {
  return statements.flatMap((statement) => doubtsOf(article.text, statement));
}

function doubtsOf(text: string, statement: Statement): readonly Problem[] {
  const found: Problem[] = [];
  for (const speaker of statement.speakers) {
    if (speaker.span === null || speaker.voice === 'nobody' || speaker.voice === 'outlet') continue;
    const words = text.slice(speaker.span.start, speaker.span.end);
    if (speaker.voice === 'named' && speaker.name === null)
      found.push(problem('unresolved-speaker', speaker.span, { words }));
    else if (speaker.party === null && speaker.voice === 'named')
      found.push(problem('unresolved-party', speaker.span, { words }));
  }
  return found;
}
