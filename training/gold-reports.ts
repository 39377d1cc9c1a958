// Reads annotated reports (gold packs) and makes the copies that teach robustness: commas lost, paragraphs joined, marks lost.
// Offsets of the annotation follow every change. Example: 'He said, yes' without its comma keeps 'yes' as content.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export type GoldSpan = { start: number; end: number };
export type GoldStatement = {
  id: string;
  speakers: { voice: string; name: string | null; party: string | null; span: GoldSpan | null }[];
  cue: { span: GoldSpan };
  stance: string;
  negated: boolean;
  hedges: string[];
  content: GoldSpan[];
  within: string | null;
};
export type GoldReport = { id: string; text: string; published?: string; gold: { statements: GoldStatement[] } };

export function readGold(path: string): GoldReport[] {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldReport);
}

/** Drops or replaces characters; `change` gives the new text for one character, or itself. */
export function rewritten(report: GoldReport, suffix: string, change: (text: string, i: number) => string): GoldReport {
  const map = new Int32Array(report.text.length + 1);
  let text = '';
  for (let i = 0; i < report.text.length; i++) {
    map[i] = text.length;
    text += change(report.text, i);
  }
  map[report.text.length] = text.length;
  const move = (span: GoldSpan): GoldSpan => ({ start: map[span.start]!, end: map[span.end]! });
  const statements = report.gold.statements.map((statement) => ({
    ...statement,
    cue: { span: move(statement.cue.span) },
    content: statement.content.map(move).filter((span) => span.end > span.start),
    speakers: statement.speakers.map((speaker) => ({
      ...speaker,
      span: speaker.span === null ? null : move(speaker.span),
    })),
  }));
  return {
    ...report,
    id: `${report.id}+${suffix}`,
    text,
    gold: {
      statements: statements.filter(
        (statement) => statement.content.length > 0 && statement.cue.span.end > statement.cue.span.start,
      ),
    },
  };
}

/** As scrapers leave them: one paragraph, no commas. Commas inside numbers go too, as in the real texts. */
export function withoutCommas(report: GoldReport): GoldReport {
  return rewritten(report, 'no-commas', (text, i) => (text[i] === ',' ? '' : text[i] === '\n' ? ' ' : text[i]!));
}

/** One paragraph, and no quotation marks. */
export function withoutMarks(report: GoldReport): GoldReport {
  return rewritten(report, 'no-marks', (text, i) => (/["“”]/u.test(text[i]!) ? '' : text[i] === '\n' ? ' ' : text[i]!));
}

/** One paragraph, neither commas nor marks nor apostrophes. */
export function bare(report: GoldReport): GoldReport {
  return rewritten(report, 'bare', (text, i) => (/[,"“”'’]/u.test(text[i]!) ? '' : text[i] === '\n' ? ' ' : text[i]!));
}
