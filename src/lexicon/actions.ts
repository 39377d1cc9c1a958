// Words that name what was done: data/en/actions.tsv. Example: 'shell' is a verb, ASSAULT artillery; subject does it, object suffers it.
import type { EventType } from '../model/coded-event.ts';
import type { Frame as CueFrame } from './cues.ts';
import { openByFirstWord, readWhole } from './first-word.ts';
import { listCell, oneOf } from './tsv.ts';

export type { CueFrame };
/** Where the actor and the recipient stand. */
export type ActionFrame =
  | 'actor-recipient' // A shelled B; the shelling of B by A
  | 'mutual' // A and B clashed, A met B, fighting between A and B
  | 'recipient' // B died, B was wounded: the subject suffers
  | 'loser' // B lost the town (to A), B left the valley: the subject suffers, whatever the object
  | 'actor' // A withdrew, A mobilised: no recipient
  | 'actor-to' // A sent aid to B, A handed X over to B
  | 'actor-from' // A withdrew from B, A expelled X from B
  | 'light'; // carry out, launch, conduct: the object names the deed
export type ActionEntry = {
  /** Lemmas, lower case: 'shell', 'shoot down', 'air strike', 'open fire on'. */
  readonly words: string;
  readonly pos: 'verb' | 'noun';
  readonly type: EventType;
  readonly mode: string | null;
  readonly frame: ActionFrame;
  /** PLOVER contexts that the word itself carries ('military', 'diplomatic', 'refugee' …). */
  readonly contexts: readonly string[];
  /**
   * Lemmas or kinds (place, person, party, group, proposal) one of which must stand as object or of-complement for the entry to hold
   * ("take": place, control), as subject where frame is `recipient` ("a mine exploded"); empty for none. Such rows come first.
   */
  readonly needs: readonly string[];
  readonly source: string;
};
export type ActionTable = {
  readonly startingWith: (lemma: string) => readonly ActionEntry[];
  /** Every row in file order, read on first use. */
  readonly all: readonly ActionEntry[];
};

const TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
const FRAMES = ['actor-recipient', 'mutual', 'recipient', 'loser', 'actor', 'actor-to', 'actor-from', 'light'] as const;

/** The table from data/en/actions.tsv: words, pos, type, mode, frame, contexts, needs, source. Throws one line that quotes a bad value. */
export function actionTable(tsv: string): ActionTable {
  return readWhole(openActionTable(tsv));
}

/** The same for a table that has been checked before: rows are read when a word asks for them. */
export function openActionTable(tsv: string): ActionTable {
  return openByFirstWord(tsv, entryOf, (entry) => entry.needs.length > 0);
}

function entryOf(row: Record<string, string>): ActionEntry {
  return {
    words: row.words ?? '',
    pos: oneOf(row, 'pos', ['verb', 'noun']),
    type: oneOf(row, 'type', TYPES),
    mode: row.mode || null,
    frame: oneOf(row, 'frame', FRAMES),
    contexts: listCell(row.contexts),
    needs: listCell(row.needs),
    source: row.source ?? '',
  };
}
