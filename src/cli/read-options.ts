// The options of `onrecord read` and what they ask for together. Leaves parsing to options-given.ts, doing the work to read.ts.
// Example: the call of ['a.txt', '--json'] prints the record of a.txt.
import type { GivenOf, Option } from './command.ts';
import { isoDay } from './option-checks.ts';
import { NO_COLOUR, WIDTH } from './shared-options.ts';

export const READ_OPTIONS = [
  { name: 'json', value: null, says: 'print the record as JSON, one line a report' },
  {
    name: 'jsonl',
    value: null,
    says: 'read lines {"id", "text", "published"?, "url"?} from standard input (or FILE), print a record a line',
  },
  { name: 'html', value: 'FILE', says: 'write one self-contained page; for several reports name a folder' },
  { name: 'tokens', value: null, says: 'add sentences and words with lemma, tag, features, head, relation' },
  {
    name: 'published',
    value: 'DATE',
    says: 'day of publication (YYYY-MM-DD) where the text has none',
    wrong: isoDay,
  },
  { name: 'url', value: 'URL', says: 'address of the report where the text has none' },
  { name: 'id', value: 'ID', says: 'what to call the report; without it its file name' },
  { ...WIDTH, says: 'columns of the brief; without it those of the terminal, else 80' },
  NO_COLOUR,
] as const satisfies readonly Option[];
type Given = GivenOf<typeof READ_OPTIONS>;

export type ReadCall = {
  readonly paths: readonly string[];
  readonly output: 'brief' | 'json' | 'html';
  readonly jsonl: boolean;
  readonly page: string | null;
  readonly tokens: boolean;
  readonly published: string | null;
  readonly url: string | null;
  readonly id: string | null;
  readonly width: number | null;
  readonly colour: boolean;
};

export function readCall({ words, has, text }: Given): ReadCall {
  const width = text('width');
  return {
    paths: words,
    output: has('html') ? 'html' : has('json') || has('jsonl') ? 'json' : 'brief',
    jsonl: has('jsonl'),
    page: text('html'),
    tokens: has('tokens'),
    published: text('published'),
    url: text('url'),
    id: text('id'),
    width: width === null ? null : Number(width),
    colour: !has('no-color'),
  };
}

/** What does not go together. */
export function wrongRead({ words, has, text }: Given): string | null {
  const [page, id, url, jsonl] = [text('html'), text('id'), text('url'), has('jsonl')];
  if (page !== null && (has('json') || jsonl))
    return `--html ${JSON.stringify(page)} cannot go with --json or --jsonl; ask for one of them`;
  if (jsonl && id !== null) return `--id ${JSON.stringify(id)} cannot go with --jsonl; the lines carry their own ids`;
  if (jsonl && url !== null) return `--url ${JSON.stringify(url)} cannot go with --jsonl; the lines carry their own`;
  if (!jsonl && words.length === 0) return 'read needs a report; name a file or a folder, or - for standard input';
  if (jsonl && words.length > 1)
    return `--jsonl reads one stream, not ${words.length} files; join them first: cat FILE… | onrecord read --jsonl`;
  return null;
}
