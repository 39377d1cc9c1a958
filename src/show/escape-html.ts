// Words of a report as HTML text: whatever they hold, they stay words, and a reader's text content is the text again, character by character.
// Leaves marks to page-text.ts. Example: '<b>' becomes '&lt;b&gt;'; a right-to-left override is boxed in, so that it turns nothing round.
import { plainText, TURNING } from './plain-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (c) => ENTITIES[c] ?? c);

/** What HTML cannot carry (U+0000, half a surrogate pair) becomes U+FFFD; everything else stands as it is, one unit for one. */
export function carried(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').replace(/\p{Cs}/gu, '\ufffd');
}

/** Text whose content must come out again exactly: a carriage return is written so that no parser folds it, turning marks are boxed in. */
export function exactHtml(text: string): string {
  return escaped(carried(text))
    .replaceAll('\r', '&#13;')
    .replace(TURNING, (mark) => `<bdi class="turn" data-code="${codePoint(mark)}">${mark}</bdi>`);
}

const codePoint = (mark: string): string => `U+${mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;

/** Text that is only shown: as `plainText`, escaped. Safe between tags and in quoted attributes. */
export const shownHtml = (text: string): string => escaped(plainText(text));
