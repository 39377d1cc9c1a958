// Counts as a person types them: what, and how many or from how many to how many. Example: 'dead 25-31, injured 12'; 'none' for no count.
import type { Context } from './context.ts';

type Bounds = {
  readonly of: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
};
type Told = { readonly value: readonly object[] } | { readonly wrong: string };

/** With words and unit for an event, bare for an incident. */
export function toldQuantities(words: string, { kind }: Pick<Context, 'kind'>): Told {
  if (/^(?:none|-)$/iu.test(words)) return { value: [] };
  const value: object[] = [];
  for (const part of words.split(',').map((one) => one.trim())) {
    const bounds = boundsOf(part);
    if (bounds === null)
      return {
        wrong: `${JSON.stringify(part)} is no count; write what and how many, as in dead 25 or dead 25-31 or dead 25+`,
      };
    value.push(kind === 'event' ? { span: null, unit: null, ...bounds, approximate: false } : bounds);
  }
  return { value };
}

function boundsOf(part: string): Bounds | null {
  const [, of = '', low, more, high] = /^([a-z]+)[\s:=]+(\d+)(?:(\+)|\s*(?:-|–|to|\.\.)\s*(\d+))?$/iu.exec(part) ?? [];
  if (low === undefined) return null;
  const least = Number(low);
  if (more !== undefined) return { of: of.toLowerCase(), low: least, best: least, high: null };
  if (high === undefined) return { of: of.toLowerCase(), low: least, best: least, high: least };
  return { of: of.toLowerCase(), low: least, best: null, high: Number(high) };
}
