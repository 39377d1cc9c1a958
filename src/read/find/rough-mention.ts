// A mention as found, before anybody is known, and what finding and settling people look at. Leaves finding to mentions.ts.
// Example: 'the ministry' is a description, kind organisation, words ['ministry'], determiner 'the'.
import type { Tree } from '../../language/tree.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { OutletEntry } from '../../lexicon/outlets.ts';
import type { PartyMatch } from '../../lexicon/parties.ts';
import type { RoleEntry } from '../../lexicon/roles.ts';
import type { Article } from '../../model/article.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { LanguageLayer } from '../../model/language-layer.ts';
import type { Place } from '../../model/place.ts';
import type { Span } from '../../model/span.ts';
import { remembered } from '../../text/remembered.ts';
import { toldOf } from '../../text/told-of.ts';

export type PeopleInput = {
  readonly text: string;
  readonly article: Article;
  readonly regions: readonly Span[];
  readonly layer: LanguageLayer;
  readonly tree: Tree;
  readonly lexicon: Lexicon;
  /** Settled places of the report, where they are known already. */
  readonly places?: readonly Place[];
};

export type RoughMention = {
  /** The group with its determiner and title, without what follows it ('of …', 'who …'). */
  readonly span: Span;
  /** Token range, `last` exclusive; `head` indexes the last word of it. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly sentence: number;
  readonly form: 'name' | 'description' | 'pronoun';
  /** null for a plain noun group that is nobody ('the bus') and for pronouns. */
  readonly kind: EntityKind | null;
  /** A proper name without title and determiner; a description without determiner. */
  readonly name: string;
  readonly nameSpan: Span;
  /** The title or role words that stand with it, demonym included: 'Armenian Defense Ministry spokeswoman'. */
  readonly role: string | null;
  readonly roleSpan: Span | null;
  readonly roles: readonly RoleEntry[];
  /** Party word that stands in it ('Armenian'), with its place. */
  readonly party: { readonly match: PartyMatch; readonly span: Span } | null;
  readonly outlet: OutletEntry | null;
  readonly determiner: string | null;
  readonly pronoun: string | null;
  readonly plural: boolean;
  readonly gender: 'm' | 'f' | null;
  /** Index of the mention that owns it ("Armenia" in "Armenia's army", 'its' in 'its army'). */
  readonly owner: number | null;
  /** Index of the mention that holds it ('Armenian' in 'the Armenian army'). */
  readonly inside: number | null;
  /** Index of the mention that renames it, the named one of the two first: 'Ilham Aliyev, the president'. */
  readonly renamedBy: readonly number[];
  /** What hangs on it by a preposition right behind. */
  readonly complements: readonly { readonly preposition: string; readonly mention: number }[];
  /** 'CSTO' in 'Collective Security Treaty Organization (CSTO)'. */
  readonly acronym: string | null;
  /** Words of its name or description in lower case, demonyms and owners left out. */
  readonly words: readonly string[];
};

/**
 * A mention with some of what it says told anew. Not by spread: each place where one stands makes a hidden class of its own in V8, and again after
 * each great collection, and mentions of twenty classes are slow to look at. This way they have one.
 */
export function mentionWith(m: RoughMention, told: Partial<RoughMention>): RoughMention {
  const copy: RoughMention = {
    span: m.span,
    first: m.first,
    last: m.last,
    head: m.head,
    sentence: m.sentence,
    form: m.form,
    kind: m.kind,
    name: m.name,
    nameSpan: m.nameSpan,
    role: m.role,
    roleSpan: m.roleSpan,
    roles: m.roles,
    party: m.party,
    outlet: m.outlet,
    determiner: m.determiner,
    pronoun: m.pronoun,
    plural: m.plural,
    gender: m.gender,
    owner: m.owner,
    inside: m.inside,
    renamedBy: m.renamedBy,
    complements: m.complements,
    acronym: m.acronym,
    words: m.words,
  };
  return Object.assign(copy, told);
}

/** Lower case without marks or apostrophes: how names are compared. */
const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`´.]/g, '')
    .toLowerCase();
export const fold = remembered(folded);
export const foldOf = toldOf(folded);
