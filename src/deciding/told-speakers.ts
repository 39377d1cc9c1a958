// Speakers as a person types them: names with their party, an unnamed one of a party, the outlet, nobody. Where as many stand there now, each keeps
// its words in the report and, unless another is named, its role. Example: 'Mila Renn (KES); unnamed (VAL)'.
import type { SpeakerValue } from '../model/correction.ts';
import type { Context } from './context.ts';
import { partyCode } from './told-participants.ts';

type Told = { readonly value: readonly SpeakerValue[] } | { readonly wrong: string };

export function toldSpeakers(words: string, context: Context): Told {
  const now = context.reading.statements.find(({ id }) => id === context.id)?.speakers ?? [];
  const parts = words
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const value: SpeakerValue[] = [];
  for (const [i, part] of parts.entries()) {
    const speaker = speakerOf(part, context);
    if ('wrong' in speaker) return speaker;
    const old = now.length === parts.length ? now[i] : undefined;
    const stays = old !== undefined && (speaker.name === old.name || speaker.name === null);
    value.push({
      ...speaker,
      role: stays ? old.role : null,
      span: speaker.voice === 'nobody' ? null : (old?.span ?? null),
    });
  }
  return value.length > 0
    ? { value }
    : { wrong: 'no speaker is told; write NAME (PARTY), unnamed (PARTY), outlet or nobody' };
}

function speakerOf(part: string, context: Context): SpeakerValue | { readonly wrong: string } {
  const blank = { name: null, role: null, party: null, span: null };
  if (/^(?:outlet|nobody)$/iu.test(part)) return { voice: part.toLowerCase() as 'outlet' | 'nobody', ...blank };
  const [, named = '', inside] = /^(.*?)\s*(?:\(([^()]*)\))?$/u.exec(part) ?? [];
  const party = inside === undefined || /^(?:none|\?)?$/iu.test(inside) ? null : partyCode(inside.trim(), context);
  if (party !== null && typeof party !== 'string') return party;
  if (/^unnamed$/iu.test(named)) return { ...blank, voice: 'unnamed', party };
  if (named === '' && party === null)
    return { wrong: `${JSON.stringify(part)} names nobody; write NAME (PARTY) or unnamed (PARTY)` };
  const known = context.reading.entities.find(({ name }) => name.toLowerCase() === named.toLowerCase());
  return {
    ...blank,
    voice: 'named',
    name: named === '' ? null : (known?.name ?? named),
    party: inside === undefined ? (known?.party?.value ?? null) : party,
  };
}
