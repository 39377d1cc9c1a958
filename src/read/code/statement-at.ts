// Which statement's content holds a word: the innermost, by paint from the longest content to the shortest. Example: 'raid' in
// 'Kyiv said Moscow had admitted the raid' stands in Moscow's statement.
import type { Tree } from '../../language/tree.ts';
import type { Statement } from '../../model/statement.ts';

const lengthOf = (statement: Statement): number =>
  statement.content.reduce((sum, { start, end }) => sum + end - start, 0);

/** For each token the innermost statement whose content holds it, or null. Time: tokens under content, once for each level of nesting. */
export function statementsByToken(tree: Tree, statements: readonly Statement[]): readonly (Statement | null)[] {
  const held = new Array<Statement | null>(tree.tokens.length).fill(null);
  const depths = depthsOf(statements);
  const outermostFirst = [...statements].sort(
    (a, b) => (depths.get(a.id) ?? 0) - (depths.get(b.id) ?? 0) || lengthOf(b) - lengthOf(a),
  );
  for (const statement of outermostFirst)
    for (const { start, end } of statement.content)
      for (let i = tree.tokenAt(start); i < held.length && tree.tokens[i]!.span.start < end; i++) held[i] = statement;
  return held;
}

function depthsOf(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const depths = new Map<string, number>();
  for (const statement of statements) {
    let depth = 0;
    for (let up = statement.within; up !== null && depth < 12; up = byId.get(up)?.within ?? null) depth++;
    depths.set(statement.id, depth);
  }
  return depths;
}
