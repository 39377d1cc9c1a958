// A list of names of which the phrase at a cue holds only the last: the names before it speak too. Leaves lists inside the phrase to cast.ts.
// Example: of 'Lisbon, Madrid and Rome urged calm' the cue has 'Rome'; not of 'talks with Madrid and Rome'.
import type { RoughMention } from '../find/rough-mention.ts';
import type { Cast } from './cast.ts';

/** Indexes of the mentions that are listed right before `main`, in text order; none unless the list opens its clause. */
export function listedBefore(cast: Cast, main: number): readonly number[] {
  const { mentions, input } = cast;
  const { tokens } = input.layer;
  const word = (i: number): string => tokens[i]?.form.toLowerCase() ?? '';
  if (!speaks(mentions[main]!)) return [];
  const found: number[] = [];
  let at = mentions[main]!;
  for (let m = main - 1; m >= 0 && found.length < 6; m--) {
    const before = mentions[m]!;
    if (before.inside !== null) continue;
    const gap = tokens
      .slice(before.last, at.first)
      .map((t) => t.form.toLowerCase())
      .join(' ');
    const joined = found.length === 0 ? /^(?:, )?(?:and|&)$/.test(gap) : gap === ',';
    if (before.sentence !== at.sentence || !joined || !speaks(before) || before.owner !== null) break;
    found.unshift(m);
    at = before;
  }
  const first = found[0] === undefined ? null : mentions[found[0]]!;
  if (first === null) return [];
  const lead = tokens[first.first - 1];
  const opens =
    lead === undefined ||
    lead.span.end <= (input.layer.sentences[first.sentence]?.span.start ?? 0) ||
    /^(?:PUNCT|CCONJ|SCONJ|ADV)$/.test(lead.upos) ||
    // 'On Friday Lisbon and Rome'
    /day$/.test(word(first.first - 1));
  return opens ? found : [];
}

/** Who may be one of a list that speaks: states, bodies and persons by name. */
function speaks({ form, kind, name }: RoughMention): boolean {
  return (
    form === 'name' && (kind === 'state' || kind === 'organisation' || kind === 'armed-group') && /^\p{Lu}/u.test(name)
  );
}
