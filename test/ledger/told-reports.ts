// Six short reports of our own of one shelling, its denial and its admission, with a copy and a report of something else, read by the real program.
// States and towns are such as the program knows; all that is told of them is made up.
import { createHash } from 'node:crypto';
import type { Reader } from '../../src/cli/world.ts';
import { entryOf } from '../../src/ledger.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadTools, readCapture, readReport } from '../../src/pipeline.ts';
import type { Entry } from '../../src/store/store.ts';

const WIRE = `TBILISI, May 6 (Northfield Wire) - Georgia said on Tuesday that Armenian guns had shelled the town of Bolnisi on Monday, killing three people.

"Three of our citizens were killed when the Armenian army shelled Bolnisi on May 5," the Georgian Defense Ministry said in a statement.

Armenia denied that its army had shelled Bolnisi. A spokesman for the Armenian Defense Ministry said its units had fired at no town on Monday.`;

/** id, day of publication, text. */
const TOLD: readonly (readonly [string, string, string])[] = [
  [
    'georgian-note',
    '2031-05-05',
    'The Georgian Defense Ministry said that the Armenian army shelled the town of Bolnisi on May 5, killing three people.',
  ],
  ['wire', '2031-05-06', WIRE],
  ['copy', '2031-05-07', WIRE],
  [
    'armenian-note',
    '2031-05-06',
    'The Armenian Defense Ministry denied on May 6 that the Armenian army had shelled the town of Bolnisi on May 5.',
  ],
  [
    'admission',
    '2031-05-09',
    'The Armenian Defense Ministry confirmed on Friday that the Armenian army had shelled the town of Bolnisi on May 5. "It was a mistake of one battery," the ministry said.',
  ],
  [
    'talks',
    '2031-05-09',
    'The foreign ministers of France and Germany held talks in Paris on Friday. The French Foreign Ministry said that they had agreed on a new railway.',
  ],
];

/** The entries of all six, in the order of the list, with the tables that relating them needs and the reader that read them. */
export function toldReports(): {
  readonly entries: readonly Entry[];
  readonly lexicon: Lexicon;
  readonly reader: Reader;
} {
  const tools = loadTools();
  const entries = TOLD.map(([id, published, text]) => {
    const bytes = new TextEncoder().encode(text);
    return entryOf(
      {
        ...{ id, bytes, mediaType: 'text/plain', from: `${id}.txt`, added: '2031-05-10T08:00:00.000Z' },
        sha256: createHash('sha256').update(bytes).digest('hex'),
        given: { published, url: null },
        reading: readReport({ id, text, published }, tools),
      },
      tools.lexicon,
    );
  });
  const reader: Reader = {
    capture: (capture, options) => readCapture(capture, tools, options),
    report: (report, options) => readReport(report, tools, options),
  };
  return { entries, lexicon: tools.lexicon, reader };
}
