// Lone names that are not what they look like: a person named like a state, a company that passes for a person. Looks at the whole report.
// Leaves every other kind to mentions.ts. Example: after 'Georgia Ellingham' a bare 'Georgia' is she, if nothing else in the report is Georgian.
import { mentionWith, type RoughMention } from './rough-mention.ts';

/** The mentions with both kinds of namesake told. Linear. */
export function withoutNamesakes(mentions: readonly RoughMention[]): readonly RoughMention[] {
  const given = new Set<string>();
  for (const m of mentions)
    if (m.kind === 'person' && m.form === 'name' && m.words.length > 1) for (const word of m.words) given.add(word);
  const states = otherwiseNamed(mentions);
  const bodies = new Set<string>();
  for (const m of mentions) {
    const owner = m.owner === null ? null : mentions[m.owner]!;
    if (owner !== null && looksPersonal(owner) && hasOfficers(m) && !given.has(owner.words[0]!))
      bodies.add(owner.words[0]!);
  }
  return mentions.map((m) => {
    if (m.words.length !== 1 || m.form !== 'name') return m;
    const word = m.words[0]!;
    if (looksPersonal(m) && bodies.has(word)) return mentionWith(m, { kind: 'organisation' });
    const { party } = m;
    const lone = party !== null && party.match.entry.kind === 'state' && m.determiner === null && m.inside === null;
    return lone && given.has(word) && !states.has(party.match.entry.code)
      ? mentionWith(m, { party: null, kind: 'person' })
      : m;
  });
}

/** Codes of the states that the report speaks of by more than one form: 'Georgian' beside 'Georgia'. */
function otherwiseNamed(mentions: readonly RoughMention[]): ReadonlySet<string> {
  const forms = new Map<string, string>();
  const many = new Set<string>();
  for (const { party, words, nameSpan } of mentions) {
    const whole = party !== null && party.span.start === nameSpan.start && party.span.end === nameSpan.end;
    if (party === null || (party.match.how !== 'demonym' && !whole)) continue;
    const { code } = party.match.entry;
    const form = words.join(' ');
    if ((forms.get(code) ?? form) !== form || party.match.how === 'demonym') many.add(code);
    forms.set(code, form);
  }
  return many;
}

const looksPersonal = (m: RoughMention): boolean =>
  m.form === 'name' && m.kind === 'person' && m.words.length === 1 && m.roles.length === 0;

/** 'Zolvik's vice-president', 'its spokesman': only bodies have such people. */
const hasOfficers = (m: RoughMention): boolean =>
  m.roles.some((r) => /^(?:head-of-state|spokesperson|leader)$/.test(r.kind) && r.speaksForParty);
