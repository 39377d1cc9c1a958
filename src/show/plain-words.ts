// The program's own words for the codes of the record: what a person reads where a program reads 'ASSAULT' or 'not-addressed'.
// Leaves the reporter's words to the text. Example: ASSAULT with mode aerial is 'Air attack'; stance deny is 'denies'.
import type { EventType, Modality } from '../model/coded-event.ts';
import type { FindingName } from '../model/commitment.ts';
import type { PositionName, Standing } from '../model/incident.ts';
import type { Stance } from '../model/statement.ts';

/** In the order of the table of design section 4, which is the order of the brief. */
export const STANDINGS: readonly Standing[] = [
  'acknowledged',
  'disputed',
  'agreed',
  'claimed',
  'reported',
  'unconfirmed',
];

export const STANDING_WORDS: Readonly<Record<Standing, { readonly name: string; readonly means: string }>> = {
  acknowledged: { name: 'Acknowledged', means: 'the side said to have done it owns up' },
  disputed: { name: 'Disputed', means: 'one side says so, another denies it' },
  agreed: { name: 'Agreed', means: 'opposing sides say so, none denies' },
  claimed: { name: 'Claimed', means: 'only one side says so' },
  reported: { name: 'Reported', means: 'the report says it in its own voice' },
  unconfirmed: { name: 'Unconfirmed', means: 'nobody puts a name to it' },
};

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  assert: 'asserts',
  confirm: 'confirms',
  deny: 'denies',
  accuse: 'accuses',
  demand: 'demands',
  promise: 'promises',
  threaten: 'threatens',
  agree: 'agrees',
  refuse: 'refuses',
  appraise: 'appraises',
};

/** The stance that lends a position its colour and shape. */
export const POSITION_STANCE: Readonly<Record<PositionName, Stance>> = {
  asserts: 'assert',
  confirms: 'confirm',
  denies: 'deny',
  withholds: 'refuse',
};

export const FINDING_WORDS: Readonly<
  Record<FindingName, { readonly name: string; readonly style: Standing | 'faint' }>
> = {
  established: { name: 'established', style: 'acknowledged' },
  disputed: { name: 'disputed', style: 'disputed' },
  'not-established': { name: 'not established', style: 'claimed' },
  'not-addressed': { name: 'not addressed', style: 'faint' },
};

export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  actual: 'done',
  planned: 'planned',
  hypothetical: 'supposed',
  demanded: 'demanded',
  threatened: 'threatened',
  promised: 'promised',
};

const TYPE_WORDS: Readonly<Record<EventType, string>> = {
  AGREE: 'Agreement',
  CONSULT: 'Talks',
  SUPPORT: 'Support',
  CONCEDE: 'Concession',
  COOPERATE: 'Cooperation',
  AID: 'Aid',
  RETREAT: 'Pull-back',
  REQUEST: 'Request',
  ACCUSE: 'Accusation',
  REJECT: 'Rejection',
  THREATEN: 'Threat',
  PROTEST: 'Protest',
  SANCTION: 'Sanction',
  MOBILIZE: 'Build-up',
  COERCE: 'Coercion',
  ASSAULT: 'Attack',
};

/** The type in plain words and, where the words of the report say how, the mode: 'Attack (aerial)'. */
export function typeWords(type: EventType, mode: string | null): string {
  return mode === null ? TYPE_WORDS[type] : `${TYPE_WORDS[type]} (${mode.replace(/[-_]+/gu, ' ')})`;
}
