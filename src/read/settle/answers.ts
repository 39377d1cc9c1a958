// Which earlier statements a confirmation, denial or refusal answers: those of others that its content repeats or points back to.
// Example: 'Yerevan denied the claim' answers the last claim by another party; 'denied firing' answers 'accused it of firing'.
import type { Tree } from '../../language/tree.ts';
import type { Stance } from '../../model/statement.ts';
import type { TokenRange } from '../find/content-edges.ts';
import { contentLemmas, sharedWords } from './stance-context.ts';

export type Answerable = {
  readonly id: string;
  readonly stance: Stance;
  readonly negated: boolean;
  readonly party: string | null;
  readonly name: string | null;
  readonly content: readonly TokenRange[];
  readonly within: string | null;
};

const ANSWERING: ReadonlySet<Stance> = new Set(['confirm', 'deny', 'refuse', 'agree']);
const POINTING = new Set(['that', 'this', 'it', 'them', 'so', 'such', 'these', 'those']);
/** How many statements back an answer may look. */
const LOOK_BACK = 14;
const ENOUGH = 0.34;

/** For each statement the ids it answers, nearest first turned to text order; at most two. Linear in statements times LOOK_BACK. */
export function answersOf(tree: Tree, statements: readonly Answerable[]): readonly (readonly string[])[] {
  const lemmas = statements.map((statement) => contentLemmas(tree, statement.content));
  return statements.map((statement, index) => {
    if (!ANSWERING.has(statement.stance)) return [];
    const scored: { id: string; score: number }[] = [];
    for (let back = 1; back <= LOOK_BACK && index - back >= 0; back++) {
      const earlier = statements[index - back]!;
      if (
        sameSide(statement, earlier) ||
        earlier.id === statement.within ||
        earlier.within === statement.id ||
        earlier.stance === 'appraise'
      )
        continue;
      const overlap = sharedWords(lemmas[index]!, lemmas[index - back]!);
      const points = pointsBack(tree, statement.content) && back <= 3 ? 0.5 / back : 0;
      if (overlap + points >= ENOUGH) scored.push({ id: earlier.id, score: overlap + points });
    }
    return scored
      .sort((a, b) => b.score - a.score)
      .slice(0, 1)
      .map((answer) => answer.id);
  });
}

function sameSide(a: Answerable, b: Answerable): boolean {
  if (a.party !== null && b.party !== null) return a.party === b.party;
  return a.name !== null && a.name === b.name;
}

/** The content is a pronoun or 'the claim', 'such reports': few words, the first of them pointing. */
function pointsBack(tree: Tree, content: readonly TokenRange[]): boolean {
  const piece = content[0];
  if (piece === undefined || piece.last - piece.first > 4) return false;
  const first = tree.tokens[piece.first]!;
  return POINTING.has(first.form.toLowerCase()) || first.form.toLowerCase() === 'the';
}
