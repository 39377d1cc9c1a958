// A world for tests of the commands: streams in memory, a clock that stands still, a reader that gives the fixture with the text it was given.

import type { ReportOptions, World } from '../../src/cli/world.ts';
import type { Capture } from '../../src/model/capture.ts';
import type { Reading } from '../../src/model/reading.ts';
import { problem } from '../../src/text/problems.ts';
import { fixture } from '../show/reading-fixture.ts';

export type Heard = {
  readonly out: () => string;
  readonly err: () => string;
  readonly world: World;
  readonly asked: ReportOptions[];
};

/** The fixture under another id; an empty text has the problem that the pipeline gives it. */
function pretend(id: string, text: string): Reading {
  const article = { ...fixture.article, id };
  return text.trim() === ''
    ? { ...fixture, article, problems: [problem('empty-text', null)] }
    : { ...fixture, article };
}

export function smallWorld(input: string | readonly Uint8Array[] = '', more: Partial<World> = {}): Heard {
  const chunks = typeof input === 'string' ? [new TextEncoder().encode(input)] : input;
  const [out, err]: [string[], string[]] = [[], []];
  const asked: ReportOptions[] = [];
  let ticks = 0;
  const world: World = {
    input: (async function* () {
      yield* chunks;
    })(),
    out: async (text) => void out.push(text),
    err: (text) => void err.push(text),
    terminal: { out: false, err: false, columns: null, colourDepth: 1 },
    environment: {},
    reader: async () => ({
      capture: (capture: Capture, options) => {
        asked.push(options);
        return pretend(options.id ?? '', new TextDecoder().decode(capture.bytes));
      },
      report: (report, options) => {
        asked.push({ ...report, ...options });
        return pretend(report.id, report.text);
      },
    }),
    threads: 0,
    rereading: async () => {
      throw new Error('this world reads nothing again');
    },
    openStore: async (path) => {
      throw new Error(`no store in this world at "${path}"`);
    },
    now: () => '2020-10-20T12:00:00.000Z',
    clock: () => 1000 * ticks++,
    ...more,
  };
  return { out: () => out.join(''), err: () => err.join(''), world, asked };
}
