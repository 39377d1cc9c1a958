// The look of the pages and letters of the ledger: one column, plain colours (mail programs know no variables), light and dark, on paper.
// Leaves the elements to ledger-page.ts, the colours of stances and standings to page-style.ts. Example: a denial is red here as there.
import { STANCE_LOOKS, STANDING_LOOKS } from './page-style.ts';

const tones = (tone: 'light' | 'dark'): string =>
  Object.entries({ ...STANCE_LOOKS, ...STANDING_LOOKS })
    .map(
      ([name, look]) =>
        `.word.${name},td span.${name},.standing.${name},.news.${name},.${name}>h2{color:${look[tone]}}`,
    )
    .join('');

/** A whole style sheet. */
export const LEDGER_STYLE = `body{margin:0;background:#fbfaf6;color:#1d1c1a;font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;-webkit-text-size-adjust:100%}
main{max-width:56rem;margin:0 auto;padding:1.5rem 1.5rem 3rem;overflow-wrap:anywhere}
main:has(.matrix){max-width:none}
h1{font-size:1.5em;line-height:1.3;margin:0 0 .2em}
h2{margin:1.8rem 0 .4rem;padding-top:.5rem;border-top:2px solid #dcd8cd;font-size:1.05em}
h2 b{font-weight:400;color:#66625a}
h2 small,h3 small,.summary,.because,.more,td small,.toll small,footer{color:#66625a;font-size:13px;font-weight:400}
h3{margin:1rem 0 .15rem;font-size:15px;font-weight:400}
.summary,.because,.more,.toll,.hit p,.source{margin:.1rem 0}
.source{color:#66625a;font-size:13px;margin-top:.6rem}
.news{margin:.1rem 0;font-weight:600}
.standing,.word{font-weight:600}
table{border-collapse:collapse;width:100%}
td,th{padding:.15rem .7rem .15rem 0;vertical-align:top;text-align:left}
.party{width:4.5em;min-width:4.5em;overflow-wrap:normal;font-weight:650;font-size:13px}
.word{width:7em;font-size:14px}
.where{width:9em;text-align:right;color:#66625a;font-size:13px;padding-right:0}
mark{background:#fff0b8;color:inherit}
.wide{overflow-x:auto}
.matrix td,.matrix th{border-top:1px solid #dcd8cd;overflow-wrap:normal}
.matrix td{white-space:nowrap}
.matrix tbody th{min-width:min(16em,45vw);font-weight:400;overflow-wrap:anywhere}
.matrix small{color:#66625a;font-size:12px}
.matrix thead th{position:sticky;top:0;background:#fbfaf6;font-size:13px}
footer{margin-top:2.5rem;padding-top:.6rem;border-top:1px solid #dcd8cd}
${tones('light')}
@media (prefers-color-scheme:dark){body,.matrix thead th{background:#15161a;color:#e7e4dc}h2,.matrix td,.matrix th,footer{border-color:#33363d}h2 b,h2 small,h3 small,.summary,.because,.more,td small,.toll small,.matrix small,footer,.where,.source{color:#a19d93}mark{background:#453c17}${tones('dark')}}
@media (max-width:480px){main{padding:1rem}table:not(.matrix) tr{display:grid;grid-template-columns:auto auto 1fr;padding-bottom:.3rem}.words,.where{grid-column:1/-1}td.where{text-align:left;width:auto}td.word,td.party{width:auto}}
@media print{body{background:#fff;font-size:10pt}.incident,tr{break-inside:avoid}}
`;
