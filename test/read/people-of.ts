// Runs finding and settling of people on a text of one's own. Example: peopleOf('Tbilisi denied it.').entities has one state.
import { treeOf } from '../../src/language/tree.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';
import { loadEnglish } from '../../src/load-models.ts';
import type { Article } from '../../src/model/article.ts';
import { findMentions } from '../../src/read/find/mentions.ts';
import type { PeopleInput } from '../../src/read/find/rough-mention.ts';
import { settleEntities } from '../../src/read/settle/entities.ts';
import { voicesOf } from '../../src/read/settle/who-speaks.ts';

const lexicon = loadLexicon();

export function inputOf(text: string, dateline: string | null = null): PeopleInput {
  const regions = text.length === 0 ? [] : [{ start: 0, end: text.length }];
  const layer = loadEnglish().annotate(text, regions);
  const article: Article = {
    id: 'test',
    text,
    language: 'en',
    blocks: [],
    title: null,
    byline: [],
    dateline:
      dateline === null ? null : { value: { place: dateline, date: null }, at: null, basis: 'implied', by: 'test' },
    published: null,
    publisher: null,
    reprintedBy: null,
    wireCredits: [],
    canonicalUrl: null,
    rights: null,
  };
  return { text, article, regions, layer, tree: treeOf(layer), lexicon };
}

export function peopleOf(text: string, dateline: string | null = null) {
  const input = inputOf(text, dateline);
  const mentions = findMentions(input);
  const people = settleEntities(input, mentions);
  return { input, mentions, people, entities: people.entities, ...voicesOf(people, input, mentions) };
}
