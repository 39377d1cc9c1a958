// Actors and recipients as a person types them: party codes or names, each with a sector where one is meant. Where a party stays, or one is put in
// the place of one, its words in the report stay as well. Example: 'AZE:MIL, ARM'; 'none' for nobody.
import type { ParticipantValue } from '../model/correction.ts';
import type { Context } from './context.ts';

type Told = { readonly value: readonly ParticipantValue[] } | { readonly wrong: string };

export function toldParticipants(words: string, context: Context, field: 'actors' | 'recipients'): Told {
  if (/^(?:none|nobody|-)$/iu.test(words)) return { value: [] };
  const parts = words
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const value: ParticipantValue[] = [];
  for (const part of parts) {
    const [named = '', sector] = part.split(':').map((one) => one.trim());
    const party = partyCode(named, context);
    if (typeof party !== 'string') return party;
    value.push({ party, sector: sector === undefined || sector === '' ? null : sector.toUpperCase(), span: null });
  }
  return { value: withWords(value, context, field) };
}

/** The code of a name or code; three capitals that are no state's are a slip. Other bodies go by their usual short name. */
export function partyCode(
  words: string,
  { lexicon: { parties } }: Pick<Context, 'lexicon'>,
): string | { readonly wrong: string } {
  const known = parties.byCode(words) ?? parties.byCode(words.toUpperCase());
  if (known !== null) return known.code;
  const parts = words.replace(/^the\s+/iu, '').split(/\s+/u);
  const match = parties.at(parts, 0);
  if (match !== null && match.length === parts.length) return match.entry.code;
  if (/^[A-Z]{3}$/u.test(words) || words === '')
    return {
      wrong: `no party ${JSON.stringify(words)} is known; write the ISO code of a state (AZE) or a name (Armenia)`,
    };
  return words;
}

/** With the words that tell them now: by party, and those of the only one. */
function withWords(
  values: readonly ParticipantValue[],
  { reading, kind, id }: Context,
  field: 'actors' | 'recipients',
): readonly ParticipantValue[] {
  const things = kind === 'event' ? reading.events : kind === 'incident' ? reading.incidents : [];
  const now = things.find((one) => one.id === id)?.[field] ?? [];
  const only = now.length === 1 && values.length === 1 ? now[0] : undefined;
  return values.map((value) => {
    const same = now.find(({ party }) => party === value.party);
    const words = (same ?? only)?.span ?? null;
    return { ...value, sector: value.sector ?? same?.sector ?? null, span: words };
  });
}
