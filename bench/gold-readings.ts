// Readings of gold documents in which one layer is the gold's: its statements, or its statements and triggers. So a fault of relating shows
// apart from a fault of reading. Leaves scoring to score-incidents.ts. Example: with gold triggers a missed incident is a wrong join.
import type { CodedEvent } from '../src/model/coded-event.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Tools } from '../src/pipeline.ts';
import type { Draft } from '../src/read/draft.ts';
import type { follow as Follow, Step } from '../src/read/recipe.ts';
import type { relate as Relate } from '../src/relate/relate.ts';
import type { ConflictGold, GoldIncident } from './conflict-gold.ts';
import type { GoldDocument } from './gold.ts';
import { statementsOfGold } from './gold-statements.ts';
import { overlap } from './matching.ts';
import { programModule } from './readings.ts';

/** What is taken from the gold: nothing, its statements, or its statements and the words that name its incidents. */
export type Given = 'nothing' | 'statements' | 'triggers';

type Program = {
  readonly pipeline: { readonly loadTools: () => Tools };
  readonly recipe: { readonly follow: typeof Follow };
  readonly relate: { readonly relate: typeof Relate };
  readonly capture: {
    readonly articleFromText: (input: unknown, options: unknown) => Pick<Draft, 'article' | 'problems'>;
  };
};

async function loadProgram(): Promise<Program> {
  const load = async <T>(path: string): Promise<T> => {
    const found = await programModule<T>(path);
    if (found === null) throw new Error(`no such module in this revision: "${path}"`);
    return found;
  };
  return {
    pipeline: await load('pipeline.ts'),
    recipe: await load('read/recipe.ts'),
    relate: await load('relate/relate.ts'),
    capture: await load('capture/from-text.ts'),
  };
}

export type Drafted = Pick<Draft, 'article' | 'layer' | 'statements' | 'events' | 'speechActs' | 'people' | 'places'>;

/** The draft of each document after the last step, in order, before it is related. */
export async function draftsOf(
  documents: readonly GoldDocument<ConflictGold>[],
  given: Given,
): Promise<{ readonly drafts: readonly Drafted[]; readonly tools: Tools }> {
  const { pipeline, recipe, capture } = await loadProgram();
  const tools = pipeline.loadTools();
  const drafts = documents.map((document) => {
    const { article, problems } = capture.articleFromText(document, { outlets: tools.lexicon.outlets });
    const steps = tools.recipe.map((step) => substituted(step, document.gold, given));
    return recipe.follow(steps, { article, lexicon: tools.lexicon, problems } as unknown as Draft);
  });
  return { drafts, tools };
}

function substituted(step: Step, gold: ConflictGold, given: Given): Step {
  if (given === 'nothing') return step;
  if (step.name === 'statements')
    return { ...step, run: ({ layer }) => ({ statements: statementsOfGold(gold.statements).map(withLemma(layer)) }) };
  if (step.name === 'events' && given === 'triggers')
    return { ...step, run: (draft) => ({ events: onTriggers(step.run(draft).events ?? [], gold, draft.statements) }) };
  return step;
}

/** The gold has the cue's words only. */
const withLemma =
  ({ tokens }: Draft['layer']) =>
  (statement: Draft['statements'][number]): Draft['statements'][number] => {
    const words = tokens.filter(({ span }) => overlap(span, statement.cue.span));
    return { ...statement, cue: { ...statement.cue, lemma: words.map(({ lemma }) => lemma.toLowerCase()).join(' ') } };
  };

/** Our event at each gold trigger, or a bare one of the incident's type; events at no trigger are left out. */
function onTriggers(
  events: readonly CodedEvent[],
  gold: ConflictGold,
  statements: Draft['statements'],
): readonly CodedEvent[] {
  const found = new Map<string, CodedEvent>();
  for (const incident of gold.incidents)
    for (const trigger of incident.triggers) {
      const near = events.filter((other) => overlap(other.trigger, trigger));
      const event = near.find(({ type }) => type === incident.type) ?? near[0] ?? bare(incident, trigger, statements);
      found.set(event.id, event);
    }
  return [...found.values()].sort((a, b) => a.trigger.start - b.trigger.start);
}

const bare = (incident: GoldIncident, trigger: CodedEvent['trigger'], statements: Draft['statements']): CodedEvent => ({
  id: `g${trigger.start}-${incident.id}`,
  type: incident.type as CodedEvent['type'],
  mode: incident.mode,
  contexts: [],
  trigger,
  actors: incident.actors.map((party) => ({ entity: null, party, sector: null, span: null })),
  recipients: incident.recipients.map((party) => ({ entity: null, party, sector: null, span: null })),
  ...{ instrument: null, place: null, when: null, quantities: [] },
  modality: incident.modality as CodedEvent['modality'],
  negated: false,
  historical: incident.historical,
  statement: innermost(statements, trigger),
});

const innermost = (statements: Draft['statements'], trigger: CodedEvent['trigger']): string | null => {
  const size = (statement: Draft['statements'][number]): number =>
    statement.content.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    statements
      .filter(({ content }) => content.some(({ start, end }) => start <= trigger.start && trigger.end <= end))
      .sort((a, b) => size(a) - size(b))[0]?.id ?? null
  );
};

export type Related = Pick<Reading, 'statements' | 'events' | 'incidents'>;

/** What relating makes of each document, in order. */
export async function relatedOnGold(
  documents: readonly GoldDocument<ConflictGold>[],
  given: Given,
): Promise<readonly Related[]> {
  const { drafts, tools } = await draftsOf(documents, given);
  const { relate } = await loadProgram();
  return drafts.map(({ article, ...draft }) => ({
    ...{ statements: draft.statements, events: draft.events },
    incidents: relate.relate({ ...draft, text: article.text }, tools.lexicon).incidents,
  }));
}
