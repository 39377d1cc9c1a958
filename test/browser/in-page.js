// What the tests ask of a page from inside the browser. Plain JavaScript: the project's types know no document.
// Each function is called by its name through askPage (browser-page.ts).

/** For every statement the words that its marks cover, piece by piece. */
function markedWords() {
  const found = {};
  for (const mark of document.querySelectorAll('article mark')) {
    const name = [...mark.classList].find((one) => /^s\d+$/.test(one));
    found[name] = [...(found[name] ?? []), mark.textContent];
  }
  return found;
}

/** What is wrong with the layout: columns that overlap, anything wider than the window, marks without a place. */
function layoutFaults() {
  const faults = [];
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  const [main, aside] = [box('main'), box('aside')];
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`scrolls sideways: ${document.documentElement.scrollWidth}`);
  if (main.left < aside.right && aside.left < main.right && main.top < aside.bottom && aside.top < main.bottom) faults.push('columns overlap');
  for (const one of document.querySelectorAll('main *, aside *, header *')) {
    const { left, right, width } = one.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > innerWidth + 1)) faults.push(`${one.tagName}.${one.className} reaches ${left} to ${right}`);
  }
  for (const rows of ['article > .block', 'aside > *', 'aside li.row']) {
    let bottom = Number.NEGATIVE_INFINITY;
    for (const row of document.querySelectorAll(rows)) {
      const { top, bottom: end } = row.getBoundingClientRect();
      if (top < bottom - 1) faults.push(`${row.className} overlaps what is above it`);
      bottom = Math.max(bottom, end);
    }
  }
  for (const cells of document.querySelectorAll('aside .row > a')) {
    const boxes = [...cells.children].map((one) => one.getBoundingClientRect());
    const clash = boxes.some((a, i) => boxes.slice(i + 1).some((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1));
    if (clash) faults.push(`cells overlap: ${cells.textContent}`);
  }
  for (const mark of document.querySelectorAll('article mark')) {
    if (mark.getClientRects().length === 0) faults.push(`${mark.className} is not to be seen`);
  }
  return faults;
}

const articleWords = () => document.querySelector('article').textContent;
/** Red of the page's background, 0 to 255. */
const brightness = () => Number(getComputedStyle(document.body).backgroundColor.match(/\d+/)[0]);
const focusedMark = () => (document.activeElement.matches('article mark') ? document.activeElement.id : null);
const focusedTip = () => getComputedStyle(document.activeElement, '::after').content;
/** Where the mark in the address stands in the window and whether it is lit. */
function targetMark() {
  const mark = document.querySelector(':target');
  const { top, bottom } = mark.getBoundingClientRect();
  return { inside: top >= 0 && bottom <= innerHeight, lit: getComputedStyle(mark).backgroundColor !== 'rgba(0, 0, 0, 0)' };
}
/** Lowest contrast of words against the page, as WCAG 2 counts it, with the words that have it. */
function lowestContrast() {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((v) => Number(v) / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let lowest = { ratio: 99, words: '' };
  for (const one of document.querySelectorAll('article *, aside *, header *, .legend *')) {
    if (one.childElementCount > 0 || one.textContent.trim() === '') continue;
    let behind = one;
    while (behind && ['rgba(0, 0, 0, 0)', 'transparent'].includes(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
    const ground = getComputedStyle(behind ?? document.body).backgroundColor;
    if (!ground.startsWith('rgb(')) continue;
    const [a, b] = [light(getComputedStyle(one).color), light(ground)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < lowest.ratio) lowest = { ratio: Math.round(ratio * 100) / 100, words: one.textContent.slice(0, 40) };
  }
  return lowest;
}
