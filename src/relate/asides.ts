// Statements that stand in a relative clause of another's content: what they tell is a remark by the way, and the outer speaker does not
// take it over. Leaves nesting to read/settle. Example: 'Baku confirmed striking a site that it claims was used against civilians'.
import type { LanguageLayer } from '../model/language-layer.ts';
import type { Statement } from '../model/statement.ts';
import type { Places } from './report.ts';

/** Ids of the statements whose cue hangs in a relative clause of the content that holds them. Linear in statements and their depth. */
export function asidesOf(
  { layer, statements }: { readonly layer: LanguageLayer; readonly statements: readonly Statement[] },
  places: Places,
): ReadonlySet<string> {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const found = new Set<string>();
  for (const { id, within, cue } of statements) {
    const outer = within === null ? undefined : byId.get(within);
    if (outer === undefined) continue;
    const holds = (i: number): boolean =>
      outer.content.some(({ start, end }) => start <= layer.tokens[i]!.span.start && layer.tokens[i]!.span.start < end);
    let at: number | null = places.tokenBefore(cue.span.start + 1);
    for (let depth = 0; at !== null && at >= 0 && holds(at) && depth < 12; depth++) {
      const { relation, head }: LanguageLayer['tokens'][number] = layer.tokens[at]!;
      if (relation === 'acl:relcl') found.add(id);
      at = head;
    }
  }
  return found;
}
