import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentRules } from '../../src/lexicon/commitments.ts';
import type { Article } from '../../src/model/article.ts';
import type { Commitment } from '../../src/model/commitment.ts';
import type { Incident, Position } from '../../src/model/incident.ts';
import type { Statement } from '../../src/model/statement.ts';
import { commitmentsOf, type ReportRead } from '../../src/relate/commitments.ts';

const folder = new URL('../../data/commitments/', import.meta.url);
const rules = commitmentRules(
  readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
);

function article(text: string, day: string | null): Article {
  return {
    id: 'a',
    text,
    language: 'en',
    blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
    title: null,
    byline: [],
    dateline: null,
    published: day === null ? null : { value: day, at: null, basis: 'stated', by: 'test' },
    publisher: null,
    reprintedBy: null,
    wireCredits: [],
    canonicalUrl: null,
    rights: null,
  };
}
type Plan = Partial<Pick<Incident, 'type' | 'mode' | 'standing' | 'modality' | 'historical'>> & {
  readonly actors: readonly string[];
  readonly recipients?: readonly string[];
  readonly in?: string;
  readonly on?: string;
  readonly positions?: readonly Position[];
};
const span = { start: 0, end: 1 };
const side = (party: string) => ({ entity: null, party, sector: null, span });
function incident(plan: Plan, n: number): Incident {
  const field = <T>(value: T) => ({ value, at: span, basis: 'stated' as const, by: 'test' });
  const place = (country: string) => ({
    ...{ span, name: country, latitude: null, longitude: null, geonamesId: null, country, admin1: null },
    ...{ precision: 'admin1' as const, kind: 'admin1' as const },
  });
  const when = (day: string) => ({
    ...{ span, type: 'DATE' as const, value: day, start: day, end: day, precision: 'day' as const },
    basis: 'stated' as const,
  });
  return {
    id: `i${n + 1}`,
    type: plan.type ?? 'ASSAULT',
    mode: plan.mode ?? null,
    events: [],
    actors: plan.actors.map(side),
    recipients: (plan.recipients ?? []).map(side),
    place: plan.in === undefined ? null : field(place(plan.in)),
    when: plan.on === undefined ? null : field(when(plan.on)),
    quantities: [],
    modality: plan.modality ?? 'actual',
    historical: plan.historical ?? false,
    positions: plan.positions ?? [],
    standing: plan.standing ?? 'reported',
    because: 'as the test has it',
    origins: { families: 1, speakers: 1 },
  };
}
function read(text: string, day: string | null, plans: readonly Plan[], said: readonly Statement[] = []): ReportRead {
  return { article: article(text, day), statements: said, events: [], incidents: plans.map(incident), places: [] };
}
function demand(text: string, party: string, content: string): Statement {
  const start = text.indexOf(content);
  return {
    id: 's1',
    speakers: [{ voice: 'named', entity: null, name: 'the speaker', role: null, party, span }],
    cue: { span, lemma: 'ask' },
    stance: 'demand',
    negated: false,
    hedges: [],
    form: 'indirect',
    content: [{ start, end: start + content.length }],
    saidOn: null,
    venue: null,
    addressees: [],
    within: null,
    about: [],
  };
}
const lines = (found: readonly Commitment[]): string[] =>
  found.flatMap(({ id, conditions }) => conditions.map((condition) => `${id} ${condition.id}: ${condition.finding}`));

describe('Article 4 of the Collective Security Treaty', () => {
  const text = 'The strike could invoke the CSTO treaty, lawyers in Yerevan said.';
  const strike: Plan = {
    actors: ['AZE'],
    recipients: ['ARM'],
    in: 'ARM',
    standing: 'acknowledged',
    positions: [
      { party: 'AZE', position: 'confirms', statements: [] },
      { party: 'ARM', position: 'confirms', statements: [] },
    ],
  };
  it('is established by an acknowledged strike in Armenia, the request not addressed', () => {
    const [found] = commitmentsOf(read(text, '2020-10-14', [strike]), rules);
    expect(found?.parties).toEqual(['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']);
    expect(found?.conditions.map(({ id, finding, grounds }) => [id, finding, grounds])).toEqual([
      ['armed-attack', 'established', ['i1']],
      ['own-territory', 'established', ['i1']],
      ['request', 'not-addressed', []],
      ['attacker-outside', 'established', ['i1']],
    ]);
    expect(found?.conditions[3]?.because).toBe('AZE is not a party on 2020-10-14');
  });
  it('is not reached by fighting in the breakaway region', () => {
    const inside = { ...strike, in: 'AZE', recipients: ['Nagorno-Karabakh'] };
    expect(lines(commitmentsOf(read(text, '2020-10-14', [inside]), rules))).toEqual([
      'collective-security-treaty-4 armed-attack: not-addressed',
      'collective-security-treaty-4 own-territory: not-addressed',
      'collective-security-treaty-4 request: not-addressed',
      'collective-security-treaty-4 attacker-outside: not-addressed',
    ]);
  });
  it('says disputed where the attack is, and not established where one side alone tells it', () => {
    const found = (standing: Incident['standing']) =>
      lines(commitmentsOf(read(text, '2020-10-14', [{ ...strike, standing, positions: [] }]), rules))[0];
    expect(found('disputed')).toBe('collective-security-treaty-4 armed-attack: disputed');
    expect(found('claimed')).toBe('collective-security-treaty-4 armed-attack: not-established');
    expect(found('unconfirmed')).toBe('collective-security-treaty-4 armed-attack: not-established');
  });
  it('hears the request of the attacked member, not that of another', () => {
    const asks = 'Yerevan asked the CSTO for military help after the strike.';
    const request = (party: string) =>
      lines(
        commitmentsOf(read(asks, '2020-10-14', [strike], [demand(asks, party, 'the CSTO for military help')]), rules),
      )[2];
    expect(request('ARM')).toBe('collective-security-treaty-4 request: established');
    expect(request('BLR')).toBe('collective-security-treaty-4 request: not-addressed');
  });
  it('takes no request that is only supposed for one', () => {
    const found = (asks: string) => {
      const said = demand(asks, 'ARM', 'for help from the CSTO');
      const cue = { span: { start: asks.indexOf('asks'), end: asks.indexOf('asks') + 4 }, lemma: 'ask' };
      const at = asks.indexOf('it asks');
      const speakers = said.speakers.map((one) => ({ ...one, span: { start: at, end: at + 2 } }));
      return lines(commitmentsOf(read(asks, '2020-10-14', [strike], [{ ...said, cue, speakers }]), rules))[2];
    };
    expect(found('Under Article 4 others must help a member if it asks for help from the CSTO.')).toContain(
      'request: not-addressed',
    );
    expect(found('Armenia was struck, and it asks for help from the CSTO.')).toContain('request: established');
  });
  it('counts Azerbaijan among the parties while it was one, and Uzbekistan in its second time', () => {
    const on = (day: string) => commitmentsOf(read(text, day, []), rules)[0]?.parties;
    expect(on('1997-05-01')).toContain('AZE');
    expect(on('1999-04-20')).not.toContain('AZE');
    expect(on('2010-01-01')).toContain('UZB');
    expect(on('2012-12-19')).not.toContain('UZB');
  });
  it('is not spoken of where nothing names it', () => {
    expect(commitmentsOf(read('A bus was hit in Vardenis.', '2020-10-14', [strike]), rules)).toEqual([]);
  });
});

describe('articles of one treaty', () => {
  const ids = (text: string) => commitmentsOf(read(text, '2023-03-05', []), rules).map(({ id }) => id);
  it('are told apart by their number; the name of the treaty alone points to all of them', () => {
    expect(ids('Latvia asked for talks under Article 4 of the North Atlantic Treaty.')).toEqual([
      'north-atlantic-treaty-4',
    ]);
    expect(ids('Latvia said that Article 5 of the North Atlantic Treaty held.')).toEqual(['north-atlantic-treaty-5']);
    expect(ids('Yerevan spoke of Article 4 of the Collective Security Treaty.')).toEqual([
      'collective-security-treaty-4',
    ]);
    expect(ids("Yerevan spoke of Article 4 of the CSTO treaty, not of NATO's.")).toEqual([
      'collective-security-treaty-4',
    ]);
    expect(ids('Latvia said that the North Atlantic Treaty held.')).toEqual([
      'north-atlantic-treaty-4',
      'north-atlantic-treaty-5',
    ]);
    expect(ids('Under Article 4 NATO members consult, collective defence is another matter.')).toEqual([
      'north-atlantic-treaty-4',
      'north-atlantic-treaty-5',
    ]);
  });
  it('are invoked by who says that he invokes them, in whatever stance, not by who does not', () => {
    const text = "Latvia invoked NATO's Article 4 on Sunday.";
    const said = demand(text, 'LVA', "NATO's Article 4");
    const invoked = (rest: Partial<Statement>) =>
      lines(
        commitmentsOf(
          read(text, '2023-03-05', [], [{ ...said, cue: { span, lemma: 'invoke' }, stance: 'assert', ...rest }]),
          rules,
        ),
      )[1];
    expect(invoked({})).toBe('north-atlantic-treaty-4 request: established');
    expect(invoked({ negated: true })).toBe('north-atlantic-treaty-4 request: not-established');
    expect(invoked({ cue: { span, lemma: 'say' } })).toBe('north-atlantic-treaty-4 request: not-addressed');
  });
  it('are asked for by who asks for help by them, not by who asks a neighbour for another thing', () => {
    const asked = (text: string, content: string) =>
      lines(commitmentsOf(read(text, '2020-10-14', [], [demand(text, 'ARM', content)]), rules)).find((line) =>
        line.includes('request'),
      );
    expect(asked('Yerevan asked its CSTO allies for assistance.', 'its CSTO allies for assistance')).toContain(
      ': established',
    );
    expect(asked('Yerevan, a CSTO member, asked Iran for help.', 'Iran for help')).toContain(': not-addressed');
    expect(asked('Yerevan asked the CSTO to recall its envoy.', 'the CSTO to recall its envoy')).toContain(
      ': not-addressed',
    );
  });
});

describe('what is said of a truce', () => {
  const said = (words: string, rest: Partial<Statement>) => {
    const text = `The cease-fire in Karabakh is a week old. Yerevan said ${words}.`;
    return lines(
      commitmentsOf(
        read(
          text,
          '2020-10-18',
          [{ actors: ['ARM'], recipients: ['AZE'], standing: 'claimed' }],
          [{ ...demand(text, 'ARM', words), ...rest }],
        ),
        rules,
      ),
    )[2];
  };
  it('is an accusation where it asserts that the truce was broken, none where it asserts that it was not', () => {
    expect(said('Baku had broken the truce', { stance: 'assert' })).toContain('accused-of-violation: established');
    expect(said('it had not broken the truce', { stance: 'assert' })).toContain('accused-of-violation: not-addressed');
    expect(said('the truce was holding', { stance: 'assert' })).toContain('accused-of-violation: not-addressed');
    expect(said('Baku had broken the truce', { stance: 'deny' })).toContain('accused-of-violation: not-addressed');
  });
  it('points to the one between who agrees or is accused as well as between who fights', () => {
    const text = 'India accused Pakistan of ignoring the ceasefire. Both had agreed to halt fire.';
    const accusing = demand(text, 'IND', 'ignoring the ceasefire');
    const addressees = [{ span, name: 'Pakistan', party: 'PAK' }];
    const found = (rest: Partial<Statement>) =>
      commitmentsOf(read(text, '2025-05-12', [], [{ ...accusing, stance: 'accuse', ...rest }]), rules).map(
        ({ id }) => id,
      );
    expect(found({ addressees })).toEqual(['india-pakistan-2025']);
    expect(found({})).toEqual([]);
  });
});

describe('an article that is only weighed', () => {
  it('is not invoked by who considers invoking it, or may invoke it', () => {
    const found = (text: string, word: string) => {
      const start = text.indexOf(word);
      const cue = { span: { start, end: start + word.length }, lemma: 'invoke' };
      return lines(
        commitmentsOf(
          read(text, '2022-11-16', [], [{ ...demand(text, 'LVA', "NATO's Article 4"), stance: 'assert', cue }]),
          rules,
        ),
      )[1];
    };
    const asked = 'north-atlantic-treaty-4 request';
    expect(found("Latvia was weighing invoking NATO's Article 4.", 'invoking')).toBe(`${asked}: not-addressed`);
    expect(found("Latvia may still invoke NATO's Article 4.", 'invoke')).toBe(`${asked}: not-addressed`);
    expect(found("Latvia has invoked NATO's Article 4.", 'invoked')).toBe(`${asked}: established`);
  });
});

describe('cease-fires', () => {
  it('are said to be broken by any of their parties, not by another', () => {
    const text = 'The truce in Karabakh has held since Saturday. Yerevan accused Baku of breaking the truce.';
    const truce: Plan = { type: 'RETREAT', mode: 'ceasefire', actors: ['ARM', 'AZE'], on: '2020-10-10' };
    const said = demand(text, 'ARM', 'breaking the truce');
    const accused = (party: string) => {
      const speakers = said.speakers.map((one) => ({ ...one, party }));
      return lines(
        commitmentsOf(read(text, '2020-10-14', [truce], [{ ...said, stance: 'accuse', speakers }]), rules),
      )[2];
    };
    expect(accused('ARM')).toBe('karabakh-2020-10-10 accused-of-violation: established');
    expect(accused('FRA')).toBe('karabakh-2020-10-10 accused-of-violation: not-addressed');
  });
  const text = 'The cease-fire in Karabakh has not held, Armenian and Azerbaijani officials said.';
  it('means the one in force between the sides on that day', () => {
    const shelling: Plan = { actors: ['ARM'], recipients: ['AZE'], standing: 'acknowledged', on: '2020-10-17' };
    expect(lines(commitmentsOf(read(text, '2020-10-18', [shelling]), rules))).toEqual([
      'karabakh-2020-10-10 in-force: established',
      'karabakh-2020-10-10 attack-since: established',
      'karabakh-2020-10-10 accused-of-violation: not-addressed',
    ]);
  });
  it('does not count an attack before its day, nor one whose day is not said as sure', () => {
    const since = (on?: string) =>
      lines(
        commitmentsOf(
          read(text, '2020-10-18', [
            { actors: ['ARM'], recipients: ['AZE'], standing: 'acknowledged', ...(on === undefined ? {} : { on }) },
          ]),
          rules,
        ),
      )[1];
    expect(since('2020-10-08')).toBe('karabakh-2020-10-10 attack-since: not-addressed');
    expect(since()).toBe('karabakh-2020-10-10 attack-since: not-established');
  });
  it('names the ended one where the report does', () => {
    const old = 'The 1994 cease-fire in Karabakh had left the front where it was.';
    expect(lines(commitmentsOf(read(old, '2020-10-14', []), rules))[0]).toBe('bishkek-1994 in-force: not-established');
  });
  it('falls back on the cease-fire that the report itself tells of', () => {
    const local = 'The truce between Alta and Bera took force on March 3, mediators said.';
    const truce: Plan = {
      type: 'RETREAT',
      mode: 'ceasefire',
      actors: ['Alta', 'Bera'],
      standing: 'agreed',
      on: '2019-03-03',
    };
    const raid: Plan = { actors: ['Alta'], recipients: ['Bera'], standing: 'disputed', on: '2019-03-04' };
    const early: Plan = { ...raid, standing: 'acknowledged', on: '2019-03-01' };
    const found = commitmentsOf(read(local, '2019-03-05', [truce, raid, early]), rules);
    expect(found[0]?.parties).toEqual(['Alta', 'Bera']);
    expect(lines(found)).toEqual([
      'cease-fire-named in-force: established',
      'cease-fire-named attack-since: disputed',
      'cease-fire-named accused-of-violation: not-addressed',
    ]);
    expect(commitmentsOf(read('A truce of words.', '2019-03-05', []), rules)).toEqual([]);
  });
});

describe('any text', () => {
  it('never throws, and gives the same for the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(null, '2020-10-14', '2024'), (words, day) => {
        const report = read(`${words} nato allies truce`, day, [{ actors: ['USA'], recipients: [] }]);
        expect(JSON.stringify(commitmentsOf(report, rules))).toBe(JSON.stringify(commitmentsOf(report, rules)));
      }),
      { numRuns: 60 },
    );
  });
});
