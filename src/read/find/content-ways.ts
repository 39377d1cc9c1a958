// The ways by which contents are found, as 'right that stop': some hundred names, each put together and taken apart once and not for each of a dozen
// proposals a cue. Leaves finding to contents.ts. Example: 'left start comma' is found on the left, and begins where no clause does.
import { numbered } from '../../text/numbered.ts';

/** What the name of a proposal tells. */
export type Way = {
  readonly name: string;
  readonly side: string;
  /** Of the name, of its first two words and of its side, for keys. */
  readonly number: number;
  readonly startNumber: number;
  readonly sideNumber: number;
  readonly start: string;
  readonly quoted: boolean;
  readonly startsWell: boolean;
  readonly endsWell: boolean;
  /** Whether a content found so may be the first or the second half of one broken by its cue. */
  readonly firstHalf: boolean;
  readonly secondHalf: boolean;
  /** Whether a mark or a comma stands at one of its edges. */
  readonly marked: boolean;
};
const ways = new Map<string, Way>();
const sideNumber = numbered();
const startNumber = numbered();

export function wayOf(name: string): Way {
  let way = ways.get(name);
  if (way === undefined) {
    const words = name.split(' ');
    const side = words[0]!;
    const start = words.slice(0, 2).join(' ');
    way = {
      name,
      side,
      number: ways.size,
      startNumber: startNumber(start),
      sideNumber: sideNumber(side),
      start,
      quoted: /^behind|quotation$/u.test(name),
      startsWell: /that|colon|mark/u.test(name),
      endsWell: /stop|quotation|quote-end/u.test(name),
      firstHalf: /^left (start|quotation|mark|after-connector|after-and) (comma|quote-end)/u.test(name),
      secondHalf: /^right (comma|mark|colon|next) (stop|quotation|stop-mark|tree)/u.test(name),
      marked: name.includes('quote-end') || name.includes('comma'),
    };
    ways.set(name, way);
  }
  return way;
}

const byEdges = { left: new Map<string, Map<string, Way>>(), right: new Map<string, Map<string, Way>>() };

/** 'right that stop'. */
export function wayNamed(side: 'left' | 'right', start: string, end: string): Way {
  let byEnd = byEdges[side].get(start);
  if (byEnd === undefined) {
    byEnd = new Map();
    byEdges[side].set(start, byEnd);
  }
  let way = byEnd.get(end);
  if (way === undefined) {
    way = wayOf(`${side} ${start} ${end}`);
    byEnd.set(end, way);
  }
  return way;
}

const joined = new Map<number, Way>();

/** 'both start comma / comma stop', of 'left start comma' and 'right comma stop'. */
export function wayOfBoth(left: Way, right: Way): Way {
  const key = left.number * 2 ** 15 + right.number;
  let way = joined.get(key);
  if (way === undefined) {
    way = wayOf(`both ${left.name.slice(5)} / ${right.name.slice(6)}`);
    joined.set(key, way);
  }
  return way;
}
