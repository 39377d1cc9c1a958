// The options of `onrecord watch` and the questions they make: of incidents, or of statements. Leaves doing it to watch.ts.
// Example: 'add kestel --place Kestel' watches incidents, 'add lavrov --by LAVROV' statements; both at once is a slip.
import type { Watch } from '../model/watch.ts';
import { isAddress } from '../show/digest-letter.ts';
import type { Given, Option } from './command.ts';
import { INCIDENT_FILTERS, incidentQuestion, incidentWords } from './incident-filters.ts';
import type { PartyWords } from './party-words.ts';
import { wrongWatchName } from './saved-watches.ts';
import { HTML_OUT, JSON_OUT, LIMIT, NO_COLOUR, STORE, WIDTH } from './shared-options.ts';
import { ABOUT, BY, STANCE_FILTER, statementQuestion, statementWords, wrongDays } from './statement-filters.ts';
import { badWebhook } from './webhook.ts';

export const WATCH_OPTIONS = [
  STORE,
  ...INCIDENT_FILTERS,
  BY,
  ABOUT,
  STANCE_FILTER,
  { name: 'words', value: 'WORDS', says: 'statements that hold all these words, "a phrase", prefix*' },
  { name: 'letter', value: 'FILE', says: 'write what is new as a MIME letter (.eml); - for standard output' },
  { name: 'mail-to', value: 'ADDRESS', says: 'to whom the letter goes', wrong: wrongAddress },
  { ...HTML_OUT, says: 'write what is new as a self-contained page' },
  { name: 'feed', value: 'FILE', says: 'write the newest 100 rows as an Atom feed, whether seen or not' },
  { name: 'webhook', value: 'URL', says: 'post what is new as JSON to this address (http or https)' },
  { name: 'allow-private', value: null, says: 'let the webhook lead to this machine or its own network' },
  { name: 'peek', value: null, says: 'tell what is new and do not mark it as seen' },
  { ...LIMIT, says: 'so many rows under one heading at most; without it 100' },
  JSON_OUT,
  WIDTH,
  NO_COLOUR,
] as const satisfies readonly Option[];
type Verb = 'add' | 'list' | 'run' | 'remove';
const VERBS: readonly Verb[] = ['add', 'list', 'run', 'remove'];
const OF_INCIDENTS = ['party', 'type', 'standing', 'place', 'country', 'within', 'changed-since'] as const;
const OF_STATEMENTS = ['by', 'about', 'stance', 'words'] as const;
const OF_A_RUN = ['letter', 'mail-to', 'html', 'feed', 'webhook', 'allow-private', 'peek', 'limit'] as const;

/** A checked call. */
export const verbOf = ({ words }: Pick<Given, 'words'>): Verb => words[0] as Verb;

/** The question of `watch add`, with nothing seen. */
export function watchOf(given: Given, parties: PartyWords): Watch {
  const name = given.words[1] ?? '';
  const seen = {};
  if (!OF_STATEMENTS.some(given.has)) {
    const words = incidentWords(given, parties);
    return { name, asks: 'incidents', question: incidentQuestion(given, parties), words, seen };
  }
  const text = given.text('words');
  const question = { ...statementQuestion(given, parties), ...(text === null ? {} : { text }) };
  const words = [text ?? '', statementWords(given, parties)].filter((part) => part !== '').join(', ');
  return { name, asks: 'said', question, words, seen };
}

/** What is wrong with the call as a whole. */
export function wrongWatch(given: Given): string | null {
  const { words, has, text } = given;
  const [verb, ...names] = words;
  if (verb === undefined || !VERBS.includes(verb as Verb))
    return `watch needs one of ${VERBS.join(', ')}${verb === undefined ? '' : `, not ${JSON.stringify(verb)}`}; see onrecord watch --help`;
  const bad = names.map(wrongWatchName).find((one) => one !== null);
  if (bad !== undefined) return bad;
  return (
    wrongNames(verb as Verb, names) ??
    wrongPlace(verb as Verb, given) ??
    wrongDays(given) ??
    (has('mail-to') && !has('letter') ? '--mail-to goes with --letter only; add --letter FILE' : null) ??
    (has('json') && has('html')
      ? `--html ${JSON.stringify(text('html'))} cannot go with --json; ask for one of them`
      : null) ??
    (has('webhook') ? badWebhook(text('webhook') ?? '', has('allow-private')) : null)
  );
}

function wrongNames(verb: Verb, names: readonly string[]): string | null {
  if (verb === 'list' && names.length > 0)
    return `watch list takes no name, not ${JSON.stringify(names[0])}; write it alone`;
  if ((verb === 'add' || verb === 'remove') && names.length !== 1)
    return `watch ${verb} needs one name, not ${names.length}; write onrecord watch ${verb} NAME`;
  return null;
}

/** Options that belong to another verb, or to the other kind of question. */
function wrongPlace(verb: Verb, { has }: Given): string | null {
  const question = [...OF_INCIDENTS, ...OF_STATEMENTS, 'from', 'to'].find(has);
  if (verb !== 'add' && question !== undefined)
    return `--${question} belongs to watch add, not to watch ${verb}; the question is kept with the watch`;
  const run = OF_A_RUN.find(has);
  if (verb !== 'run' && run !== undefined) return `--${run} belongs to watch run, not to watch ${verb}; leave it out`;
  const [one, other] = [OF_INCIDENTS.find(has), OF_STATEMENTS.find(has)];
  return one !== undefined && other !== undefined
    ? `--${one} chooses incidents and --${other} statements; make two watches`
    : null;
}

function wrongAddress(given: string): string | null {
  return isAddress(given) ? null : 'is no address; write one like desk@example.org';
}
