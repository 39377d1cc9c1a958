// The name that a phrase ends in behind a comma: who is told by a word that no table knows is called there by name.
// Leaves words that the tables know (offices, bodies) to find/mention-links.ts, and lists to cast.ts. Example: 'The company, Sur Cobre' is Sur Cobre.
import type { Entity } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { RoughMention } from '../find/rough-mention.ts';
import { type Cast, firstFrom } from './cast.ts';

/** Index of the mention that names whom `main` only describes; null where the phrase names nobody behind its first comma. */
export function namedBehind(cast: Cast, main: number, phrase: Span): number | null {
  const { mentions, input } = cast;
  const first = mentions[main]!;
  const { tokens } = input.layer;
  const from = input.tree.tokenAt(phrase.start);
  let comma = from;
  while (comma < tokens.length && tokens[comma]!.form !== ',') comma++;
  if (comma <= from || comma >= tokens.length || tokens[comma]!.span.end > phrase.end) return null;
  const m = firstFrom(mentions, tokens[comma]!.span.end);
  const named = mentions[m];
  if (named === undefined || named.inside !== null || named.first !== comma + 1) return null;
  if (named.form !== 'name' || named.span.end > phrase.end + 2) return null;
  // Nothing but the name between two commas, or up to the end of the phrase.
  const behind = tokens[named.last];
  const whole = behind === undefined || behind.span.start >= phrase.end || behind.form === ',';
  if (!whole || listed(cast, named, phrase)) return null;
  return fits(first, named) ? m : null;
}

/** 'Envoys of Brazil, Argentina, Chile and the United States': names that go on with 'and' are a list. */
function listed({ input }: Cast, { last }: RoughMention, phrase: Span): boolean {
  const { tokens } = input.layer;
  for (let i = last; i < tokens.length && tokens[i]!.span.start < phrase.end; i++)
    if (/^(?:and|or|&)$/i.test(tokens[i]!.form)) return true;
  return false;
}

/** A description is named by a person, a body or an armed group; a body by the letters that it is known by, or by whoever heads it. */
function fits(first: RoughMention, named: RoughMention): boolean {
  if (named.kind === 'place' || named.kind === 'state' || named.kind === 'people' || named.kind === 'document')
    return false;
  const letters = /^\p{Lu}{2,}$/u.test(named.name);
  if (first.form === 'pronoun') return named.kind === 'person';
  // 'Voice of the Plain, Mekele': a proper name needs no other, unless it is its letters.
  const proper = first.form === 'name' && first.party?.span.end !== first.nameSpan.end;
  if (first.kind === 'person' && first.form === 'name') return false;
  return proper ? letters : letters || named.words.length > 1 || named.kind === 'person' || named.determiner === 'the';
}

/** A side that nothing in the words gives: none, the name itself, or what the report is about. */
export function isLooseSide(entity: Entity | null): boolean {
  return entity?.party == null || entity.party.by === 'own name' || /^context\b/.test(entity.party.by);
}
