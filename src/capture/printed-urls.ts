// Web addresses in a text, whole again where a line break or a space cut them. Leaves fetching to nobody: nothing is requested here.
// Example: 'https://news.example/a/army -denies\n-strike/12.html' is one address.
import type { Span } from '../model/span.ts';
import { isoDay, monthNumber } from './printed-dates.ts';

/** `whole`: without the breaks. `span` covers the printed form, breaks included. */
export type PrintedUrl = { readonly span: Span; readonly whole: string };

/** All http(s) addresses in a stretch of text, in order. */
export function urlsIn(text: string, span: Span): readonly PrintedUrl[] {
  const part = text.slice(span.start, span.end);
  const found: PrintedUrl[] = [];
  const begin = /https?:\/\/[^\s<>"'\u201C\u201D]+/giu;
  for (let match = begin.exec(part); match !== null; match = begin.exec(part)) {
    const pieces = [match[0]];
    let end = match.index + match[0].length;
    for (;;) {
      const more = continuation(part, end, pieces[pieces.length - 1] as string);
      if (more === null) break;
      pieces.push(more.piece);
      end = more.end;
    }
    const printed = pieces.join('');
    const whole = printed.replace(/[.,;:!?)\]]+$/, '');
    end -= printed.length - whole.length;
    found.push({ span: { start: span.start + match.index, end: span.start + end }, whole });
    begin.lastIndex = Math.max(end, match.index + 1);
  }
  return found;
}

/** A piece goes on with the address where it begins, or the last one ended, with a mark that stands only inside addresses. */
function continuation(part: string, end: number, last: string): { piece: string; end: number } | null {
  const gap = /^\s{1,3}/.exec(part.slice(end, end + 4))?.[0] ?? '';
  const piece = /^[^\s<>"'\u201C\u201D]+/u.exec(part.slice(end + gap.length, end + gap.length + 400))?.[0];
  if (gap === '' || piece === undefined || /^https?:/i.test(piece)) return null;
  const addressLike = /^[-/_?=&%#][\w%]/.test(piece) && !/^--/.test(piece);
  const open = /[-/_=&?]$/.test(last) && /^[a-z0-9][\w%-]*[-/_.=&%][\w\-./%=&?#]*$/.test(piece);
  return addressLike || open ? { piece, end: end + gap.length + piece.length } : null;
}

/** Host in lower case without 'www.', null where the address is broken. */
export function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.toLowerCase().replace(/^www\d?\./, '') || null;
  } catch {
    return null;
  }
}

/** The day in an address: '/2016/06/22/', '/2016/jun/22/', '-2016-06-22', '20160622'. */
export function dayInUrl(url: string): string | null {
  const path = url.replace(/^https?:\/\/[^/]*/i, '');
  const parts = /[/_-]((?:19|20)\d\d)[/_-](\d{1,2}|[a-z]{3})[/_-](\d{1,2})(?=[/_.-]|$)/i.exec(path);
  if (parts !== null) {
    const [, y, m = '', d] = parts;
    return isoDay(Number(y), /^\d/.test(m) ? Number(m) : monthNumber(m), Number(d));
  }
  const joined = /[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/.exec(path);
  return joined === null ? null : isoDay(Number(joined[1]), Number(joined[2]), Number(joined[3]));
}
