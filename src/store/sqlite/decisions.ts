// The log of decisions: appended and read in order, never changed; the file itself refuses it. Leaves laying them over a reading to review/.
// Example: decide(sql, { act: 'correct', field: 'stance', value: 'deny', … }) gives it the next number.
import type { Decision, NewDecision } from '../../model/decision.ts';
import type { Sql } from './sql.ts';

export function decide(sql: Sql, decision: NewDecision): Decision {
  const { act, target, who, when } = decision;
  const body = JSON.stringify({ ...decision, value: decision.value ?? null, was: decision.was ?? null });
  const id = sql.run(
    'INSERT INTO decisions (act, report, who, "when", body) VALUES (?, ?, ?, ?, ?)',
    ...[act, target.report, who, when, body],
  );
  for (const report of new Set([target, ...decision.others].map((one) => one.report))) {
    sql.run('INSERT INTO decision_reports (report, decision) VALUES (?, ?)', report, id);
  }
  return { id, ...(JSON.parse(body) as NewDecision) };
}

/** Of a report: those whose target or whose others are in it. */
export function decisions(sql: Sql, report?: string): readonly Decision[] {
  const rows =
    report === undefined
      ? sql.all<DecisionRow>('SELECT id, body FROM decisions ORDER BY id')
      : sql.all<DecisionRow>(
          `SELECT d.id, d.body FROM decision_reports x JOIN decisions d ON d.id = x.decision
           WHERE x.report = ? ORDER BY d.id`,
          report,
        );
  return rows.map(({ id, body }) => ({ id, ...(JSON.parse(body) as NewDecision) }));
}

type DecisionRow = { readonly id: number; readonly body: string };
