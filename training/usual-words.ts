// Writes data/en/usual-words.tsv: the beginnings of words that stand in many reports of our own corpus, and so tell no occurrence from another.
// Leaves their use to relate/account-matter.ts. Example: 'offic' (official, officer, office) stands in half of all reports, 'culve' in none.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stemsIn } from '../src/text/stems.ts';

/** Share of reports from which on a beginning is usual. */
const USUAL = 0.03;
const folder = 'training/corpus';
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const counts = new Map<string, number>();
for (const text of texts) for (const stem of new Set(stemsIn(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
const rows = [...counts]
  .map(([stem, count]) => ({ stem, share: count / texts.length }))
  .filter(({ share }) => share >= USUAL)
  .sort((a, b) => b.share - a.share || (a.stem < b.stem ? -1 : 1))
  .map(({ stem, share }) => `${stem}\t${share.toFixed(3)}\ttraining/usual-words.ts, training/corpus`);
writeFileSync(
  'data/en/usual-words.tsv',
  `# Beginnings of words (five letters) by the share of our own annotated reports they stand in: what is usual tells no occurrence from another.
stem\tshare\tsource
${rows.join('\n')}
`,
);
console.log(`${texts.length} reports, ${counts.size} beginnings, ${rows.length} usual`);
