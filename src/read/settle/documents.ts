// Documents that speak: a statement, a letter, a report, figures, a treaty. Leaves bodies and persons to who-speaks.ts.
// Example: 'the statement' after 'In a statement, the International Crisis Group warned' is the International Crisis Group.
import type { Span } from '../../model/span.ts';
import type { Speaker } from '../../model/statement.ts';
import { type Cast, firstFrom } from './cast.ts';
import { entitySpeaker } from './speaking-names.ts';

/** The issuer of the document as speaker; a document without one speaks unnamed, or under its own name ('Resolution 1701'). */
export function documentSpeaker(cast: Cast, m: number, phrase: Span, before: readonly Speaker[]): Speaker {
  const mention = cast.mentions[m]!;
  const entity = cast.entityOf[m] ?? null;
  const titled = titleOf(cast, m, phrase);
  const silent = nobody(cast, m);
  const issuer = titled === null && !silent ? anyIssuer(cast, m, phrase) : null;
  if (issuer !== null) return entitySpeaker(cast, issuer, cast.entityOf[issuer]!, phrase);
  const pointed =
    /^(?:the|that|this)$/.test(mention.determiner ?? '') && !mention.plural && mention.complements.length === 0;
  const last = before.at(-1);
  if (
    titled === null &&
    pointed &&
    !isPicture(cast, m) &&
    mention.kind === 'document' &&
    last !== undefined &&
    last.voice === 'named' &&
    last.entity !== null
  )
    return { ...last, span: phrase };
  return {
    voice: titled !== null ? 'named' : silent ? 'nobody' : 'unnamed',
    entity: entity?.id ?? null,
    name: titled,
    role: null,
    party:
      titled !== null && mention.determiner === 'the'
        ? null
        : (entity?.party?.value ?? mention.party?.match.entry.code ?? (titled === null ? null : wholePaperOf(cast, m))),
    span: phrase,
  };
}

/** A video, a map: shows what somebody did or said, and is not the words of who was heard last. */
function isPicture({ mentions, input: { lexicon, layer } }: Cast, m: number): boolean {
  const mention = mentions[m]!;
  const role = mention.roles.at(-1) ?? lexicon.roles.at([layer.tokens[mention.head]!.lemma.toLowerCase()], 0)?.entry;
  return role?.kind === 'document' && !role.speaksForParty;
}

/** 'Article 9 of the NATO treaty' speaks for whom the whole paper is by name. */
function wholePaperOf(cast: Cast, m: number): string | null {
  const whole = cast.mentions[m]!.complements.find(({ preposition }) => preposition === 'of')?.mention;
  if (whole === undefined || cast.mentions[whole]!.kind !== 'document') return null;
  return cast.entityOf[whole]?.party?.value ?? cast.mentions[whole]!.party?.match.entry.code ?? null;
}

/** 'Resolution 1701', 'Article 4 of the Collective Security Treaty': a document with a name of its own. */
function titleOf(cast: Cast, m: number, phrase: Span): string | null {
  const mention = cast.mentions[m]!;
  const { tokens } = cast.input.layer;
  const head = tokens[mention.head]!;
  const article = mention.determiner === 'the';
  // 'the Geneva Agreement' has a name, 'the Kremlin statement' has none.
  const signed = article && cast.input.lexicon.placeWords.is(head.form, 'paper');
  const numbered =
    tokens[mention.last]?.upos === 'NUM' || tokens[mention.last - 1]!.upos === 'NUM' || /^\d/.test(head.form);
  const opens = tokens[mention.first + (article ? 1 : 0)]!.form;
  if (mention.kind !== 'document' || !/^\p{Lu}|^\d/u.test(opens) || !(mention.determiner === null || signed))
    return null;
  if (
    mention.plural ||
    (!numbered && (mention.last - mention.first < (article ? 3 : 2) || !/^\p{Lu}/u.test(head.form)))
  )
    return null;
  return cast.input.text
    .slice(tokens[mention.first + (article ? 1 : 0)]!.span.start, Math.max(phrase.end, mention.span.end))
    .split(/,\s/)[0]!
    .replace(/\s+/g, ' ');
}

/** Its own issuer, that of an earlier mention, or whoever brought it up ('Rwanda circulated a letter'). */
function anyIssuer(cast: Cast, m: number, phrase: Span): number | null {
  const own = issuerOf(cast, m) ?? madeBy(cast, m, phrase);
  if (own !== null) return own;
  const entity = cast.entityOf[m];
  if (entity == null) return null;
  for (const { span } of entity.mentions) {
    const i = indexOf(cast, span);
    if (i === null) continue;
    const issuer = (i === m ? null : issuerOf(cast, i)) ?? (i <= m ? broughtUpBy(cast, i) : null);
    if (issuer !== null) return issuer;
  }
  return null;
}

function indexOf(cast: Cast, span: Span): number | null {
  for (
    let i = firstFrom(cast.mentions, span.start);
    i < cast.mentions.length && cast.mentions[i]!.span.start === span.start;
    i++
  )
    if (cast.mentions[i]!.span.end === span.end) return i;
  return null;
}

/** Owner, complement by/from/of, or a body named inside: 'a Kremlin readout', 'the ministry's statement', 'a report by Amnesty'. */
export function issuerOf(cast: Cast, m: number): number | null {
  const mention = cast.mentions[m]!;
  if (mention.owner !== null && canIssue(cast, mention.owner)) return mention.owner;
  for (const { preposition, mention: c } of mention.complements)
    if (/^(?:by|from|of)$/.test(preposition)) {
      const owned = lastOwned(cast, c);
      // 'a video of his remarks' shows him, whoever made it
      if (preposition === 'of' && isPicture(cast, m)) continue;
      if (canIssue(cast, owned)) return owned;
    }
  for (let i = m + 1; i < cast.mentions.length && cast.mentions[i]!.inside === m; i++)
    if (canIssue(cast, i) && cast.entityOf[i]!.kind !== 'state') return i;
  return null;
}

function canIssue(cast: Cast, m: number): boolean {
  return /^(?:organisation|armed-group|person|state)$/.test(cast.entityOf[m]?.kind ?? '');
}

/** 'figures compiled by the ministry', 'video released by the group'. */
function madeBy(cast: Cast, m: number, phrase: Span): number | null {
  const { tokens } = cast.input.layer;
  for (let i = m + 1; i < cast.mentions.length && cast.mentions[i]!.span.start < phrase.end && i < m + 8; i++) {
    const x = cast.mentions[i]!;
    if (x.inside === null && tokens[x.first - 1]?.form.toLowerCase() === 'by') {
      const owned = lastOwned(cast, i);
      return canIssue(cast, owned) ? owned : null;
    }
  }
  return null;
}

/** The subject of the sentence that first spoke of 'a statement'; 'In a statement, X said' has it behind. */
function broughtUpBy(cast: Cast, m: number): number | null {
  const mention = cast.mentions[m]!;
  if (!/^(?:an?|another)$/.test(mention.determiner ?? '') && mention.determiner !== null) return null;
  // 'Lund said so, according to a video' was not made by Lund
  const words = cast.input.layer.tokens.slice(Math.max(0, mention.first - 2), mention.first);
  if (isPicture(cast, m) && /^according to$/i.test(words.map((t) => t.form).join(' '))) return null;
  const can = (i: number): boolean =>
    cast.mentions[i]!.inside === null &&
    cast.mentions[i]!.sentence === mention.sentence &&
    (cast.salience.subject[i] === 1 || cast.salience.spoke[i] === 1) &&
    canIssue(cast, i);
  for (let i = m - 1; i >= 0 && i > m - 15 && cast.mentions[i]!.sentence === mention.sentence; i--)
    if (can(i)) return i;
  // a document that is itself the subject was not brought up by what follows: 'reports say Turkey moved'
  if (cast.salience.subject[m] === 1) return null;
  for (let i = m + 1; i < Math.min(m + 15, cast.mentions.length); i++) if (can(i)) return i;
  return null;
}

function lastOwned(cast: Cast, c: number): number {
  for (let i = c + 1; i < Math.min(c + 6, cast.mentions.length); i++) if (cast.mentions[i]!.owner === c) return i;
  return c;
}

/** 'reports', 'unconfirmed reports', 'rumours': words of nobody. */
export function nobody(cast: Cast, m: number): boolean {
  const mention = cast.mentions[m]!;
  const head = cast.input.layer.tokens[mention.head]!;
  if (mention.determiner !== null && mention.determiner !== 'some' && mention.determiner !== 'other') return false;
  if (!mention.plural || mention.party !== null) return false;
  if (mention.complements.some((c) => c.preposition === 'by' || c.preposition === 'from')) return false;
  const noun = cast.input.lexicon.hedges
    .startingWith(head.lemma.toLowerCase())
    .some((h) => h.pos === 'noun' && h.attributes);
  return noun || /^(?:reports|rumou?rs)$/i.test(head.form);
}
