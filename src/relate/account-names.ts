// Names that stand in the sentences of an incident: persons, villages, bases, weapons. They tell one strike from another where day and place do not.
// Leaves parties out: who did it to whom is weighed by itself. Example: 'Haji Zarif', 'Mandatai', 'Bayraktar' around 'shells hit the hamlet'.
import type { PartyTable } from '../lexicon/parties.ts';
import type { CodedEvent } from '../model/coded-event.ts';

const MOST = 24;
/** Two or more words with a capital, or one that opens no sentence; numbers may follow: 'Su-25', 'Bayraktar TB2'. */
const NAME = /\p{Lu}[\p{L}\p{M}\p{N}’'-]+(?:\s\p{Lu}[\p{L}\p{M}\p{N}’'-]+)*/gu;

/** `sentences` on one line each; `dates` are the words of the report's moments, which are no names. Folded to lower case without accents, sorted, each once, at most 24. */
export function namesIn(
  sentences: readonly string[],
  events: readonly CodedEvent[],
  { parties, dates }: { readonly parties: PartyTable; readonly dates: ReadonlySet<string> },
): readonly string[] {
  const found = new Set<string>();
  for (const sentence of sentences)
    for (const { 0: name, index } of sentence.matchAll(NAME)) {
      if (index <= 1 && !name.includes(' ')) continue;
      for (const part of withoutParties(name.split(/\s/u), parties))
        if (part.length > 3 && !dates.has(part)) found.add(folded(part));
    }
  for (const { instrument } of events) if (instrument !== null) found.add(folded(instrument.value));
  return [...found].sort().slice(0, MOST);
}

/** 'Pakistan Ghulam Khan' is the party and a name: what is left of the words where no party begins. */
function withoutParties(words: readonly string[], parties: PartyTable): string[] {
  const parts: string[] = [];
  let open: string[] = [];
  for (let i = 0; i < words.length; ) {
    const party = parties.at(words, i);
    if (party === null) {
      open.push(words[i]!);
      i++;
      continue;
    }
    if (open.length > 0) parts.push(open.join(' '));
    open = [];
    i += Math.max(1, party.length);
  }
  if (open.length > 0) parts.push(open.join(' '));
  return parts;
}

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']s?$/u, '')
    .toLowerCase();
