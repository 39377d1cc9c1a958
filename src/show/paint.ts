// Colours for the terminal, by what a thing is rather than by its colour. Leaves deciding whether colour is wanted to cli/.
// Example: paint('disputed', 'DISPUTED') is red and strong where colour is on, and the bare word where it is off.
import type { Standing } from '../model/incident.ts';
import type { Stance } from '../model/statement.ts';

export type PaintStyle = Stance | Standing | 'strong' | 'faint' | 'heading' | 'link' | 'warning' | 'error';
/** Gives the words back with the style's escape codes around them, or as they are. */
export type Paint = (style: PaintStyle, words: string) => string;

/** ANSI select-graphic-rendition codes of the sixteen colours that every terminal theme knows. */
const CODES: Readonly<Record<PaintStyle, string>> = {
  strong: '1',
  faint: '2',
  heading: '1',
  link: '4',
  warning: '33',
  error: '31',
  assert: '34',
  confirm: '32',
  deny: '31',
  accuse: '33',
  demand: '35',
  promise: '36',
  threaten: '1;31',
  agree: '32',
  refuse: '31',
  appraise: '36',
  acknowledged: '1;32',
  disputed: '1;31',
  agreed: '1;36',
  claimed: '1;33',
  reported: '1;34',
  unconfirmed: '1;35',
};

/** A paint that colours, or one that leaves every word as it is. */
export function painter(colour: boolean): Paint {
  return colour ? (style, words) => `\u001b[${CODES[style]}m${words}\u001b[0m` : (_, words) => words;
}
