// Which reports tell one story: names and figures and all other words, weighed by rarity among the reports given; half of the likeness each.
// Copies are families' matter (families.ts), single deeds the mentions' (same-deeds.ts). The same groups for any order of the input.
// Example: five reports of a quake near one town are a story; the report of a quake elsewhere that uses the same words is another.
import { cosine, rareTerms } from '../text/rare-terms.ts';
import { reportTerms } from '../text/report-terms.ts';
import { averageLinked } from './average-link.ts';

/** `published`: the day, or null where it is not known. */
export type StoryReport = { readonly id: string; readonly text: string; readonly published: string | null };
/** `days`: how far apart two reports of one story may be at most, where both days are known. */
export type StoryMeasure = { readonly enough: number; readonly held: number; readonly days: number };

/** By hand, on eight topics of the development part: see docs/decisions/one-deed-over-reports.md. */
export const storyMeasure: StoryMeasure = { enough: 0.12, held: 0.75, days: 3 };
const DAY = 86_400_000;

/** Groups of report ids, each sorted, by their first id. Every pair is compared: for hundreds or thousands of reports, not for a whole ledger. */
export function storiesOf(
  given: readonly StoryReport[],
  { days, ...linking }: StoryMeasure = storyMeasure,
): readonly (readonly string[])[] {
  const reports = [...given].sort((a, b) => (a.id < b.id ? -1 : 1)); // sums of fractions do not depend on the input
  const terms = reports.map(({ text }) => reportTerms(text));
  const names = rareTerms(terms.map((own) => own.names));
  const words = rareTerms(terms.map((own) => own.words));
  const links = reports.flatMap((a, i) =>
    reports.slice(0, i).flatMap((b, j) => {
      if (apart(a, b) > days) return [];
      const weight = (cosine(names[i]!, names[j]!) + cosine(words[i]!, words[j]!)) / 2;
      return weight > 0 ? [{ a: a.id, b: b.id, weight }] : [];
    }),
  );
  return averageLinked({ opened: reports.map((report) => [report]), links }, { absent: 0, ...linking });
}

/** In days; 0 where one is not known. */
const apart = (a: StoryReport, b: StoryReport): number =>
  a.published === null || b.published === null ? 0 : Math.abs(Date.parse(a.published) - Date.parse(b.published)) / DAY;
