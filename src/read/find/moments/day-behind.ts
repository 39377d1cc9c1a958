// The day that a clock time takes from the expression behind it: 'at 6 p.m. on Monday', '7:30 a.m. Wednesday', 'between 6 and 8 p.m. on 3 May'.
// Leaves giving the expression its day to its own recogniser. A clock time that already stands behind its day ('on Monday at 6 p.m.') keeps that one.
import type { FoundTime } from './anchor.ts';
import { isDash, type TimeWords } from './words.ts';

/** How many clock times may share one day: 'between 6 p.m. and 8 p.m. on Monday'. */
const SHARED = 3;
/** Words that may stand between a day and the hour behind it: 'Monday, at around 6 p.m.' */
const REACH = 3;

/** Index of the expression that gives the day of clock time `n`, or null. */
export function dayBehind(w: TimeWords, found: readonly FoundTime[], n: number): number | null {
  const before = found[n - 1];
  if (before !== undefined && before.clock !== true && found[n]!.first - before.last <= REACH) {
    const between = Array.from({ length: found[n]!.first - before.last }, (_, d) => before.last + d);
    if (between.every((i) => w.at(i) === ',' || w.is(i, 'time-preposition') !== undefined)) return null;
  }
  for (let k = n; k + 1 < found.length && k < n + SHARED; k++) {
    const { last } = found[k]!;
    const next = found[k + 1]!;
    if (next.clock === true) {
      if (next.first - last !== 1 || !(/^(and|to|or|until|till)$/.test(w.at(last)) || isDash(w.at(last)))) return null;
      continue;
    }
    return joins(w, last, next) ? k + 1 : null;
  }
  return null;
}

/** Nothing stands between, or a small 'on', a comma, an opening bracket; what owns the next word ("6 p.m. Monday's funeral") opens something else. */
function joins(w: TimeWords, last: number, next: FoundTime): boolean {
  if (/^['’]$/.test(w.at(next.last)) && w.words[next.last]!.glued && w.at(next.last + 1) === 's') return false;
  const link = w.words[last];
  return (
    next.first === last ||
    (next.first === last + 1 && (link?.text === 'on' || link?.text === ',' || link?.text === '('))
  );
}
