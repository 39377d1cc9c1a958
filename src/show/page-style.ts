// The look of the page: one style sheet, light and dark, wide and narrow, on paper. Leaves the elements to page-text.ts and page-brief.ts.
// Every stance has a colour and a shape of its own, so that neither is needed to tell them apart. Example: a denial is red and wavy.

/** Colour in light and dark, line style and thickness in px of a stance. */
export const STANCE_LOOKS = {
  assert: { light: '#3f5f80', dark: '#8fb3d9', line: 'solid', thick: 1.25 },
  confirm: { light: '#1b6e44', dark: '#6fcf97', line: 'solid', thick: 3 },
  deny: { light: '#b3261e', dark: '#ff8a80', line: 'wavy', thick: 1.25 },
  accuse: { light: '#a35200', dark: '#f5b066', line: 'dashed', thick: 1.5 },
  demand: { light: '#7340a0', dark: '#c9a3f0', line: 'dotted', thick: 3 },
  promise: { light: '#0b6b7d', dark: '#6fcbdc', line: 'double', thick: 2 },
  threaten: { light: '#8e1549', dark: '#ff8fb6', line: 'dashed', thick: 3 },
  agree: { light: '#4a7010', dark: '#b0d66b', line: 'double', thick: 1.25 },
  refuse: { light: '#9b3a1d', dark: '#ff9e7d', line: 'wavy', thick: 2.25 },
  appraise: { light: '#766200', dark: '#d9c25f', line: 'dotted', thick: 1.75 },
} as const;
export const STANDING_LOOKS = {
  acknowledged: STANCE_LOOKS.confirm,
  disputed: STANCE_LOOKS.deny,
  agreed: STANCE_LOOKS.promise,
  claimed: STANCE_LOOKS.accuse,
  reported: STANCE_LOOKS.assert,
  unconfirmed: STANCE_LOOKS.demand,
} as const;

type Tone = 'light' | 'dark';
const colours = (tone: Tone): string =>
  Object.entries({ ...STANCE_LOOKS, ...STANDING_LOOKS })
    .map(([name, look]) => `--${name}:${look[tone]}`)
    .join(';');

const shapes = Object.entries(STANCE_LOOKS)
  .map(
    ([name, { line, thick }]) =>
      `.${name}{--tone:var(--${name})}.say.${name},.sample.${name}{text-decoration-style:${line};text-decoration-thickness:${thick}px}`,
  )
  .join('\n');
const tones = Object.keys(STANDING_LOOKS)
  .map((name) => `.${name}{--tone:var(--${name})}`)
  .join('');

/** Room under the words for up to four underlines. */
const levels = [0, 1, 2, 3].map((level) => `.level${level}{text-underline-offset:${3 + level * 5}px}`).join('');

const LIGHT = `color-scheme:light;--paper:#fbfaf6;--panel:#f3f1ea;--ink:#1d1c1a;--soft:#66625a;--rule:#dcd8cd;--tint:#efe9d6;--glow:#fff0b8;--link:#2f4f74;${colours('light')}`;
const DARK = `color-scheme:dark;--paper:#15161a;--panel:#1c1e23;--ink:#e7e4dc;--soft:#a19d93;--rule:#33363d;--tint:#2b2c31;--glow:#453c17;--link:#a9c6ea;${colours('dark')}`;

/** Everything but the rules that join the parts of one statement. */
export const PAGE_STYLE = `:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{scroll-padding:35vh 0;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
header{display:flex;gap:.75rem;align-items:baseline;padding:.6rem 1.5rem;border-bottom:1px solid var(--rule);color:var(--soft);font-size:13px}
.brand{color:var(--ink);font-weight:700;letter-spacing:.02em}
.skip{margin-left:auto;display:none}
a{color:var(--link)}
.sheet{display:grid;grid-template-columns:minmax(0,1fr) minmax(23rem,34rem);align-items:start}
main{padding:1.5rem 2rem 4rem;min-width:0}
article,.legend{max-width:37rem;margin-inline:auto;font-size:18px}
article{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L","Noto Serif","Source Serif Pro",Georgia,"Liberation Serif",serif;line-height:1.9;overflow-wrap:anywhere}
.block{position:relative;margin:0 0 1.15em}
h1.block{font-size:1.75em;line-height:1.4;margin:.2em 0 .5em;letter-spacing:-.01em;text-wrap:balance}
h2.block{font-size:1.2em;line-height:1.5}
.list-item{padding-left:1.2em}
.list-item::before{content:"\\2022";position:absolute;left:.2em;color:var(--soft)}
blockquote.block{margin-inline:1.2em;padding-left:1em;border-left:3px solid var(--rule)}
.caption{font-size:.85em;font-style:italic}
.furniture{font:13px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;color:var(--soft);margin-bottom:.9em}
.turn{background:var(--tint)}
.turn::before{content:"\\27E8" attr(data-code) "\\27E9";font:11px monospace;color:var(--soft)}
mark{background:none;color:inherit}
.say,.sample{text-decoration-line:underline;text-decoration-color:var(--tone);text-decoration-skip-ink:none;text-underline-offset:3px}
${shapes}
${tones}
${levels}
.cue{color:var(--tone,var(--ink));font-weight:600}
article .who,.legend .who{border-radius:3px;box-shadow:inset 0 -.36em 0 var(--tint)}
.deed{border-radius:3px;padding:0 .1em;margin:0 -.1em;background:color-mix(in srgb,var(--soft) 13%,transparent)}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;padding:0 0 1rem;margin-block:0 1.2rem;border-bottom:1px solid var(--rule);font-size:13px;line-height:1.8;color:var(--soft)}
.legend .sample,.legend .cue,.legend .who{color:var(--ink)}
[data-tip]:hover,[data-tip]:focus-visible{background:var(--tint)}
[data-tip]:focus-visible,.deed:focus-visible,a:focus-visible{outline:2px solid var(--tone,var(--link));outline-offset:2px;border-radius:3px}
[data-tip]:hover:not(:has([data-tip]:hover))::after,[data-tip]:focus-visible::after{content:attr(data-tip);position:absolute;left:0;margin-top:1.95em;z-index:2;width:max-content;max-width:100%;padding:.5em .8em;background:var(--paper);color:var(--ink);border:1px solid var(--rule);border-left:4px solid var(--tone,var(--soft));border-radius:4px;box-shadow:0 4px 18px rgb(0 0 0/.18);font:13px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;letter-spacing:0;text-decoration:none;text-align:left;text-indent:0;white-space:pre-line;pointer-events:none}
article :target,aside h3:target{background:var(--glow);border-radius:3px}
aside{position:sticky;top:0;max-height:100vh;overflow:auto;padding:1.25rem 1.5rem 3rem;background:var(--panel);border-left:1px solid var(--rule);min-width:0;overflow-wrap:anywhere;scrollbar-width:thin}
aside:focus{outline:none}
aside h2{margin:1.6rem 0 .35rem;padding-top:.5rem;border-top:2px solid var(--tone,var(--rule));font-size:12px;letter-spacing:.07em;text-transform:uppercase;color:var(--tone,var(--soft))}
aside h2 small{font-size:12px;letter-spacing:0;text-transform:none;font-weight:400;color:var(--soft);margin-left:.4em}
aside h3{margin:.7rem 0 .15rem;font-size:14px;font-weight:400}
aside h3 i{color:var(--soft);font-style:normal}
aside h3 strong{font-weight:650}
aside small{font-size:12px;color:var(--soft)}
aside a{color:inherit;text-decoration:none;display:block;border-radius:4px}
aside a:hover{background:color-mix(in srgb,var(--soft) 12%,transparent)}
aside small a,.conditions a{display:inline;text-decoration:underline;color:var(--link)}
.number{display:inline-block;min-width:1.2em;color:var(--soft);font-variant-numeric:tabular-nums}
.line{float:right;margin-left:.6em;color:var(--soft);font-size:12px;font-variant-numeric:tabular-nums}
aside ul{list-style:none;margin:0;padding:0}
.row>a,.row:not(:has(a)){display:grid;grid-template-columns:3.4em 6em minmax(0,1fr) auto;gap:0 .5em;padding:.14rem .25rem;margin:0 -.25rem;font-size:13.5px}
.row .line{float:none;margin:0}
.row>.words:only-child{grid-column:1/-1}
.party{font-weight:650;font-size:12px;padding-top:.12em;overflow-wrap:anywhere}
.word,.finding{color:var(--tone,var(--soft));font-weight:600}
.row .speaker{font-weight:600}
.because{margin:.1rem 0 .2rem;color:var(--soft);font-size:12px}
.conditions li{padding:.12rem 0;font-size:13.5px}
.finding{display:inline-block;min-width:8.2em}
.from{margin:0;font-size:13px}
.from div{display:grid;grid-template-columns:6.2rem minmax(0,1fr);gap:.5rem;padding:.05rem 0}
.from dt{color:var(--soft)}
.from dd{margin:0}
footer{margin-top:2rem;padding-top:.6rem;border-top:1px solid var(--rule);font-size:12px;color:var(--soft)}
@media (max-width:899px){.sheet{display:block}main{padding:1.1rem 1.25rem 2rem}article{font-size:17px}aside{position:static;max-height:none;border-left:0;border-top:1px solid var(--rule);padding:1rem 1.25rem 3rem}.skip{display:inline}header{padding:.6rem 1.25rem}.counts{display:none}}
@media (max-width:480px){h1.block{font-size:1.45em}.row>a,.row:not(:has(a)){grid-template-columns:auto auto 1fr auto;gap:0 .6em}.row .words{grid-column:1/-1;grid-row:2}.row .line{grid-column:4;grid-row:1}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{:root{${LIGHT}}body{font-size:10pt}header .skip{display:none}.sheet{display:block}main{padding:0}article{font-size:11pt;max-width:none}aside{position:static;max-height:none;background:none;border:0;padding:0;break-before:page}.incident,.row{break-inside:avoid}.furniture{font-size:8pt}}
`;

/** Above this the rules below would be too many for a browser to keep up with. */
const MOST = 300;

/** Joins the parts of each statement: pointing at one part, or at its row in the brief, lights up speaker, cue and all of the content. */
export function linkingStyle(statements: number): string {
  if (statements === 0 || statements > MOST) return '';
  const numbers = Array.from({ length: statements }, (_, i) => `s${i + 1}`);
  const lit = numbers.map(
    (name) =>
      `article:has(.${name}:hover) .${name},body:has(a[href="#${name}"]:hover) .${name},article:has(#${name}:target) .${name}`,
  );
  return `${lit.join(',\n')}{background:var(--glow)}\n`;
}
