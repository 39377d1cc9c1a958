// One self-contained page of a reading: the report set for reading with its statements marked, and the brief beside it. No script, no
// request. Leaves the parts to page-text.ts, page-brief.ts and page-style.ts. Example: page(reading) starts with '<!doctype html>'.
import type { Reading } from '../model/reading.ts';
import type { Stance } from '../model/statement.ts';
import { briefContent } from './brief-content.ts';
import { carried, shownHtml } from './escape-html.ts';
import { pageBrief } from './page-brief.ts';
import { linkingStyle, PAGE_STYLE } from './page-style.ts';
import { pageText } from './page-text.ts';
import { oneLine } from './plain-text.ts';
import { STANCE_WORDS } from './plain-words.ts';
import { countWords } from './provenance-lines.ts';
import { readingIndex } from './reading-index.ts';

/** The page may load nothing and run nothing; its style stands in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The whole page as a string, to be written as UTF-8; the same reading gives the same bytes. */
export function page(reading: Reading): string {
  const source = readingIndex(reading);
  const title = reading.article.title?.value ?? reading.article.id;
  const language = /^[a-z]{2}$/u.test(reading.article.language) ? reading.article.language : 'en';
  return carried(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${shownHtml(oneLine(reading.program))}">
<meta name="referrer" content="no-referrer">
<title>${shownHtml(oneLine(title))} – On Record</title>
<style>
${PAGE_STYLE}${linkingStyle(reading.statements.length)}</style>
</head>
<body>
<header><span class="brand">On Record</span> <span class="counts">${countWords(source)}</span> <a class="skip" href="#brief">Brief</a></header>
<div class="sheet">
<main>
${legend(reading)}
<article lang="${language}">${pageText(source)}</article>
</main>
<aside id="brief" aria-label="Brief" tabindex="-1">
${pageBrief(briefContent(source), source)}
<footer>Read by ${shownHtml(oneLine(reading.program))} with lexicon ${shownHtml(oneLine(reading.lexicon))}. It says who said what; it does not rule who is right.</footer>
</aside>
</div>
</body>
</html>
`);
}

/** The marks that occur on this page, each explained by itself. */
function legend({ statements, events }: Reading): string {
  const stances = (Object.keys(STANCE_WORDS) as Stance[]).filter((stance) =>
    statements.some((one) => one.stance === stance),
  );
  const items = [
    ...stances.map((stance) => `<li><span class="sample ${stance}">${STANCE_WORDS[stance]}</span></li>`),
    ...(statements.length === 0
      ? []
      : ['<li><span class="who">speaker</span></li>', '<li><b class="cue">cue</b></li>']),
    ...(events.length === 0 ? [] : ['<li><span class="deed">deed</span></li>']),
  ];
  return items.length === 0 ? '' : `<ul class="legend" aria-label="Legend">${items.join('')}</ul>`;
}
