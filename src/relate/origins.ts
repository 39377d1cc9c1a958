// How many independent origins an occurrence has: reports of one family count once, and so does one original speaker in however many reports he is
// quoted. Leaves families to families.ts and who speaks for it to the caller. Example: a wire, its reprint and a ministry's note are two families;
// Brigadier Sajid Marwand in the wire and Marwand in the note are one speaker; a witness in each of two families is two.
import type { LedgerIncident } from '../model/ledger-incident.ts';

/** Somebody who asserts or confirms it in a report. `who`: the name, or the words that stand for him. */
export type OriginSpeaker = { readonly report: string; readonly party: string | null; readonly who: string };
/** The family of a report, null where it stands alone. */
export type FamilyOf = (report: string) => { readonly id: string; readonly because: string } | null;

type Voice = {
  readonly who: string;
  readonly party: string | null;
  readonly words: ReadonlySet<string>;
  readonly named: boolean;
};
type Group = { readonly first: Voice; readonly reports: Set<string>; readonly families: Set<string> };

/** `reports` and `speakers` in the ledger's order. Pure. */
export function originsOf(
  reports: readonly string[],
  familyOf: FamilyOf,
  speakers: readonly OriginSpeaker[],
): LedgerIncident['origins'] {
  const told = [...new Set(reports)];
  const familyId = (report: string): string => familyOf(report)?.id ?? report;
  const families = new Map<string, string[]>();
  for (const report of told) families.set(familyId(report), [...(families.get(familyId(report)) ?? []), report]);
  const voices = voicesOf(speakers, familyId);
  const because = [
    ...[...families.values()].flatMap((members) =>
      members.length < 2 ? [] : `${members.join(', ')} are one: ${familyOf(members[0]!)?.because}`,
    ),
    ...voices.flatMap(({ first, reports }) =>
      reports.size < 2 ? [] : `${first.who} speaks in ${[...reports].join(', ')}`,
    ),
  ];
  return { families: families.size, speakers: voices.length, because };
}

/** Fullest names first, so that a surname finds its bearer; then back in the order of first speaking. */
function voicesOf(speakers: readonly OriginSpeaker[], familyId: (report: string) => string): readonly Group[] {
  const groups: Group[] = [];
  const placed = new Map<number, Group>();
  const voices = speakers.map(({ who, party }) => voiceOf(who, party));
  const fullest = voices.map((_, i) => i).sort((a, b) => voices[b]!.words.size - voices[a]!.words.size || a - b);
  for (const i of fullest) {
    const { report } = speakers[i]!;
    const voice = voices[i]!;
    const known = groups.find((group) => isOne(group, voice, familyId(report)));
    const group = known ?? { first: voice, reports: new Set(), families: new Set() };
    if (known === undefined) groups.push(group);
    group.reports.add(report);
    group.families.add(familyId(report));
    placed.set(i, group);
  }
  return [...new Set(speakers.map((_, i) => placed.get(i)!))].map((group) => ({
    ...group,
    reports: new Set(speakers.map(({ report }) => report).filter((report) => group.reports.has(report))),
  }));
}

const voiceOf = (who: string, party: string | null): Voice => ({
  ...{ who, party },
  words: new Set(
    who
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => !/^(?:the|an?)$/.test(word)) ?? [],
  ),
  named: /\p{Lu}/u.test(who),
});

/**
 * The words of the one stand in the name of the other and their sides do not differ. Who has neither name nor side, a witness or a doctor, is
 * the same only within a family.
 */
function isOne({ first, families }: Group, voice: Voice, family: string): boolean {
  if (first.party !== null && voice.party !== null && first.party !== voice.party) return false;
  if (!voice.named && (voice.party === null || first.party === null) && !families.has(family)) return false;
  return voice.words.size > 0 ? [...voice.words].every((word) => first.words.has(word)) : first.words.size === 0;
}
