// The stretches of an annotated text that are read: its paragraphs, as the capture of plain text cuts them.
import { articleFromText } from '../src/capture/from-text.ts';
import type { Span } from '../src/model/span.ts';
import { newsRegions } from '../src/read/news-regions.ts';
import type { GoldReport } from './gold-reports.ts';

export function regionsOfText(report: GoldReport): readonly Span[] {
  return newsRegions(articleFromText({ id: report.id, text: report.text }).article);
}
