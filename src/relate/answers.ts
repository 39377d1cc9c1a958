// Confirmations, denials and silences that name no deed of their own: "denied the charge", "neither side has confirmed that".
// Finds the incidents they answer: those of the statements they are about, else the latest that another has told. Leaves the rest to positions.ts.
// Example: after 'Baku accused Yerevan of shelling a village', 'Yerevan denied it' is a denial of that shelling.
import type { Statement } from '../model/statement.ts';
import type { Occurrence } from './compatible.ts';
import type { Holder } from './holders.ts';
import type { Places, Report, Telling } from './report.ts';
import type { Sides } from './sides.ts';

export type Answer = {
  readonly occurrence: Occurrence;
  readonly holders: readonly Holder[];
  readonly statement: Statement;
};

/** A denial answers something; so does a confirmation or a silence whose content is a pointer ("that", "such incidents") or a bare noun. */
function answers(statement: Statement): boolean {
  if (statement.stance === 'deny' || statement.stance === 'confirm') return true;
  return statement.negated ? statement.stance === 'assert' : statement.stance === 'refuse';
}

type Pointer = 'pointer' | 'bare' | 'clause';
/** How the content stands: a short phrase with a determiner or pronoun, a short bare noun, or something longer. */
function shapeOf(statement: Statement, places: Places): { readonly shape: Pointer; readonly plural: boolean } {
  const tokens = statement.content.flatMap((span) => places.tokensIn(span)).filter((token) => token.upos !== 'PUNCT');
  const plural = tokens.some((token) => token.features.Number === 'Plur');
  if (tokens.length > 6 || tokens.some((token) => token.upos === 'VERB')) return { shape: 'clause', plural };
  const pointing = tokens.some((token) => token.upos === 'PRON' || token.upos === 'DET');
  return { shape: pointing || tokens.length === 0 ? 'pointer' : 'bare', plural };
}

/** How far back, in sentences, a pointer or a denial reaches. */
const reach = 4;

/** The occurrences in reach of the statement, latest first. */
function inReach(occurrences: readonly Occurrence[], statement: Statement, places: Places): readonly Occurrence[] {
  const at = places.sentenceAt(statement.cue.span.start);
  const start = statement.cue.span.start;
  const distance = (occurrence: Occurrence): number => {
    const before = lastBefore(occurrence, start);
    return before === null ? Number.POSITIVE_INFINITY : at - before.sentence;
  };
  return occurrences
    .map((occurrence) => ({ occurrence, far: distance(occurrence) }))
    .filter(({ occurrence, far }) => far <= reach && occurrence.tellings[0]!.event.modality === 'actual')
    .sort((a, b) => a.far - b.far || lastStart(b.occurrence, start) - lastStart(a.occurrence, start))
    .map(({ occurrence }) => occurrence);
}

const lastStart = (occurrence: Occurrence, before: number): number =>
  lastBefore(occurrence, before)?.event.trigger.start ?? -1;

/** The last telling whose trigger starts before the offset; tellings stand in text order. */
function lastBefore({ tellings }: Occurrence, start: number): Telling | null {
  let low = 0;
  let high = tellings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tellings[middle]!.event.trigger.start < start) low = middle + 1;
    else high = middle;
  }
  return tellings[low - 1] ?? null;
}

function targets(
  statement: Statement,
  candidates: readonly Occurrence[],
  context: { readonly places: Places; readonly sides: Sides; readonly about: ReadonlySet<string> },
): readonly Occurrence[] {
  const { places, sides, about } = context;
  if (about.size > 0) {
    const answered = candidates.filter((occurrence) =>
      occurrence.tellings.some((telling) => telling.holders.some((holder) => about.has(holder.statement))),
    );
    if (answered.length > 0) return answered;
  }
  const { shape, plural } = shapeOf(statement, places);
  const parties = statement.speakers.flatMap((speaker) => speaker.party ?? []);
  const mine = (occurrence: Occurrence): boolean =>
    parties.some(
      (party) => occurrence.actors.has(sides.sideOf(party)) && !occurrence.recipients.has(sides.sideOf(party)),
    );
  const start = statement.cue.span.start;
  const told = (occurrence: Occurrence): boolean =>
    occurrence.tellings.some(
      (telling) =>
        telling.event.trigger.start < start &&
        (telling.carrier === 'nobody' ||
          telling.holders.some((holder) => holder.party === null || !parties.includes(holder.party))),
    );
  const outlet = statement.speakers.some((speaker) => speaker.voice === 'outlet');
  const others = candidates.filter((occurrence) => outlet || told(occurrence));
  if (shape === 'pointer') {
    const first = others[0];
    if (first === undefined) return [];
    if (!plural) return [others.find(mine) ?? first];
    const paragraph = first.tellings.at(-1)!.paragraph;
    return others.filter((occurrence) => occurrence.tellings.some((telling) => telling.paragraph === paragraph));
  }
  if (statement.stance !== 'deny') return shape === 'bare' ? others.filter(mine).slice(0, 1) : [];
  return others.filter(mine).slice(0, 1);
}

/** Statements without events of their own that answer incidents. Linear: each looks at the occurrences of the last sentences only. */
export function answersOf(
  report: Report,
  occurrences: readonly Occurrence[],
  context: { readonly places: Places; readonly sides: Sides },
): readonly Answer[] {
  const { places } = context;
  const withEvents = new Set(report.events.map((event) => event.statement));
  const bySentence = new Map<number, Set<Occurrence>>();
  const byStatement = new Map<string, Set<Occurrence>>();
  for (const occurrence of occurrences)
    for (const telling of occurrence.tellings) {
      put(bySentence, telling.sentence, occurrence);
      for (const holder of telling.holders) put(byStatement, holder.statement, occurrence);
    }
  const found: Answer[] = [];
  for (const statement of report.statements) {
    if (withEvents.has(statement.id) || !answers(statement)) continue;
    const sentence = places.sentenceAt(statement.cue.span.start);
    const near = new Set<Occurrence>();
    for (let s = sentence; s >= Math.max(0, sentence - reach); s--)
      for (const o of bySentence.get(s) ?? []) near.add(o);
    const about = new Set(statement.about);
    const named = new Set([...about].flatMap((id) => [...(byStatement.get(id) ?? [])]));
    const candidates = [...named, ...inReach([...near], statement, places).filter((o) => !named.has(o))];
    for (const occurrence of targets(statement, candidates, { ...context, about })) {
      const holders = holdersFor(statement, occurrence);
      if (holders.length > 0) found.push({ occurrence, holders, statement });
    }
  }
  return found;
}

const put = <K>(map: Map<K, Set<Occurrence>>, key: K, occurrence: Occurrence): void => {
  const set = map.get(key);
  if (set) set.add(occurrence);
  else map.set(key, new Set([occurrence]));
};

function holdersFor(statement: Statement, occurrence: Occurrence): readonly Holder[] {
  const position =
    statement.negated || statement.stance === 'refuse'
      ? 'withholds'
      : statement.stance === 'deny'
        ? 'denies'
        : 'confirms';
  const outlet = statement.speakers.some((speaker) => speaker.voice === 'outlet');
  const named = statement.speakers.flatMap((speaker) =>
    speaker.voice === 'nobody' || (outlet && speaker.party === null)
      ? []
      : [
          {
            party: speaker.party,
            who: speaker.entity ?? speaker.name ?? statement.id,
          },
        ],
  );
  const sides = [...new Set([...occurrence.actors, ...occurrence.recipients])].map((party) => ({ party, who: party }));
  return (named.length === 0 && outlet ? sides : named).map((holder) => ({
    ...holder,
    position,
    statement: statement.id,
  }));
}
