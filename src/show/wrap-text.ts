// Breaks words over lines of a given width and shortens them in the middle. Works on pieces that carry a style, so that escape codes
// never count as columns. Example: shorten('striking a missile-launch site in Armenia', 24) is 'striking a … in Armenia'.
import { displayWidth, readerCharacters } from './display-width.ts';
import type { Paint, PaintStyle } from './paint.ts';

/** Words in one style; `null` is the terminal's own. */
export type Piece = { readonly words: string; readonly style: PaintStyle | null };

/** Builds a piece; words must already be on one line and neutral (plain-text.ts). */
export const piece = (words: string, style: PaintStyle | null = null): Piece => ({ words, style });

/** The pieces over as many lines as they need, each at most `width` columns; a word that is wider is cut. */
export function wrapPieces(pieces: readonly Piece[], width: number, paint: Paint): string[] {
  const room = Math.max(width, 8);
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const part of pieces) {
    for (const chunk of chunksOf(part.words, room)) {
      const columns = displayWidth(chunk);
      const blank = chunk === ' ';
      if (used + columns > room && !blank) {
        lines.push([]);
        used = 0;
      }
      if (blank && (used === 0 || used + 1 > room)) continue;
      append(lines.at(-1)!, chunk, part.style);
      used += columns;
    }
  }
  return lines.map((line) => paintLine(line, paint));
}

/** Behind words of the same style they are one piece with them. */
function append(line: Piece[], words: string, style: Piece['style']): void {
  const last = line.at(-1);
  if (last?.style === style) line[line.length - 1] = piece(last.words + words, style);
  else line.push(piece(words, style));
}

/** Words and single spaces, a word wider than `room` cut into parts. */
function chunksOf(words: string, room: number): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < words.length; ) {
    const blank = words.indexOf(' ', at);
    const end = blank === at ? at + 1 : blank < 0 ? words.length : blank;
    const chunk = words.slice(at, end);
    at = end;
    // no letter takes more than two columns for a unit
    if (chunk.length * 2 <= room || displayWidth(chunk) <= room) chunks.push(chunk);
    else chunks.push(...partsOf(chunk, room));
  }
  return chunks;
}

function partsOf(word: string, room: number): readonly string[] {
  const parts: string[] = [''];
  for (const character of readerCharacters(word)) {
    const last = parts.at(-1) ?? '';
    if (displayWidth(last) + displayWidth(character) > room) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}

/** Neighbours of one style are painted at one go; blanks at the end go. */
function paintLine(line: readonly Piece[], paint: Paint): string {
  const merged: Piece[] = [];
  for (const part of line) {
    const last = merged.at(-1);
    if (last !== undefined && last.style === part.style)
      merged[merged.length - 1] = piece(last.words + part.words, last.style);
    else merged.push(part);
  }
  const end = merged.at(-1);
  if (end !== undefined) merged[merged.length - 1] = piece(end.words.trimEnd(), end.style);
  return merged
    .map((part) => (part.style === null || part.words === '' ? part.words : paint(part.style, part.words)))
    .join('');
}

/** The pieces on one line, painted. */
export const joinPieces = (pieces: readonly Piece[], paint: Paint): string => paintLine(pieces, paint);

/** At most `most` columns: beginning and end are kept, whole words where that is possible, the middle becomes '…'. */
export function shorten(text: string, most: number): string {
  if (displayWidth(text) <= most) return text;
  const characters = readerCharacters(text);
  const head = wholeWords(take(characters, Math.ceil((most - 3) * 0.6)), 'end');
  const tail = wholeWords(take(characters.slice().reverse(), Math.floor((most - 3) * 0.4)).reverse(), 'start');
  return `${head.trimEnd()} … ${tail.trimStart()}`;
}

function take(characters: readonly string[], most: number): string[] {
  const taken: string[] = [];
  let used = 0;
  for (const character of characters) {
    used += displayWidth(character);
    if (used > most) break;
    taken.push(character);
  }
  return taken;
}

/** Drops the word that was cut, unless nothing would be left. */
function wholeWords(characters: readonly string[], cut: 'start' | 'end'): string {
  const at = cut === 'end' ? characters.lastIndexOf(' ') : characters.indexOf(' ');
  if (at < 0) return characters.join('');
  return (cut === 'end' ? characters.slice(0, at) : characters.slice(at + 1)).join('');
}
