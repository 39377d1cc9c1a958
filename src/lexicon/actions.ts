// Words that name what was done: data/en/actions.tsv. Example: 'shell' is a verb, ASSAULT artillery; subject does it, object suffers it.
import type { EventType } from '../model/coded-event.ts';
import type { Frame as CueFrame } from './cues.ts';

export type { CueFrame };
/** Where the actor and the recipient stand. */
export type ActionFrame =
  | 'actor-recipient' // A shelled B; the shelling of B by A
  | 'mutual' // A and B clashed, A met B, fighting between A and B
  | 'recipient' // B died, B was wounded: the subject suffers
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
  /** Lemmas or kinds that must stand as object or of-complement for the entry to hold ("take control of": place); empty for none. */
  readonly needs: readonly string[];
  readonly source: string;
};
export type ActionTable = {
  readonly startingWith: (lemma: string) => readonly ActionEntry[];
  readonly all: readonly ActionEntry[];
};
