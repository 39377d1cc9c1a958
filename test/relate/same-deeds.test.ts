// Mentions of one deed over reports, read by the program: words of one family in one story, and what keeps them apart.
import { describe, expect, it } from 'vitest';
import { loadDeedWords } from '../../src/lexicon/load.ts';
import { loadWordMeanings } from '../../src/load-models.ts';
import { loadTools, readReport } from '../../src/pipeline.ts';
import { deedFamilies, meaningMiddle } from '../../src/relate/deed-families.ts';
import { deedMentions, deedTerms } from '../../src/relate/deed-mention.ts';
import { linkOfMentions } from '../../src/relate/mention-links.ts';
import { rarityAmong, sameDeeds } from '../../src/relate/same-deeds.ts';

const tools = loadTools();
const { kin, weights } = loadDeedWords();
const { cues, negations } = tools.lexicon;
const words = { kin, negations, meaningOf: loadWordMeanings() };
/** A report whose mentions are the words in brackets. */
function told(id: string, marked: string) {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/u)) {
    const bare = part.replace(/^\[|\]$/gu, '');
    if (bare !== part) spans.push({ start: text.length, end: text.length + bare.length });
    text += bare;
  }
  const reading = readReport({ id, text }, tools, { tokens: true });
  return { id, text, mentions: deedMentions(id, { reading, spans }, words), terms: deedTerms(reading, words) };
}
type Told = ReturnType<typeof told>;

/** Other matters, so that what the reports share is rare. */
const others = [
  'Parliament passed the budget after a long debate.',
  'The river froze and ferries lay still for a week.',
  'A new school opened in the east of the city.',
  'Farmers sold less grain than in any year before.',
].map((text, i) => told(`other-${i}`, text));

/** Groups of deeds by the words of their mentions, in alphabetical order: 'a: shot'. */
function deeds(reports: readonly Told[], stories = [reports.map(({ id }) => id)]): string[][] {
  const shown = new Map(
    reports.flatMap(({ id, text, mentions }) =>
      mentions.map((one) => {
        const [start, end] = one.id
          .slice(id.length + 1)
          .split('-')
          .map(Number);
        return [one.id, `${id}: ${text.slice(start, end)}`] as const;
      }),
    ),
  );
  const mentions = reports.flatMap((report) => report.mentions);
  const terms = [...reports, ...others].map((report) => report.terms);
  const groups = sameDeeds({ mentions, stories, terms }, { weights, cues });
  return groups.map((ids) => ids.map((id) => shown.get(id)!)).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

describe('sameDeeds', () => {
  it('joins verb and noun of one family, and a death that no ending shows', () => {
    const a = told('a', 'Gunmen [attacked] a depot in Tarn and a guard [died].');
    const b = told('b', 'The [attack] on the depot in Tarn led to the [death] of a guard.');
    expect(deeds([a, b])).toEqual([
      ['a: attacked', 'b: attack'],
      ['a: died', 'b: death'],
    ]);
  });
  it('leaves other words apart', () => {
    const a = told('a', 'Gunmen [attacked] a depot in Tarn.');
    const b = told('b', 'Police [searched] a depot in Tarn.');
    expect(deeds([a, b])).toEqual([['a: attacked'], ['b: searched']]);
  });
  it('joins words of two families that the reports tell of the same doers and sufferers, never in one sentence', () => {
    const murder = told('a', 'A gunman [murdered] the banker Orel Voss in Tarn.');
    const again = told(
      'b',
      'The gunman who [murdered] the banker Orel Voss fled Tarn. Crowds [mourned] at the bridge.',
    );
    const killing = told('c', 'A gunman [killed] the banker Orel Voss in Tarn. A bridge was [closed].');
    const once = told('d', 'The gunman who [killed] the banker Orel Voss is at large in Tarn.');
    expect(deeds([murder, again, killing, once])).toContainEqual([
      'a: murdered',
      'b: murdered',
      'c: killed',
      'd: killed',
    ]);
  });
  it('leaves them apart where a sentence tells of both', () => {
    const murder = told('a', 'A gunman [murdered] the banker Orel Voss in Tarn.');
    const both = told(
      'b',
      'The gunman who [murdered] the banker Orel Voss [killed] a guard of the banker Orel Voss in Tarn.',
    );
    const killing = told('c', 'A gunman [killed] a guard of the banker Orel Voss in Tarn.');
    const groups = deeds([murder, both, killing]);
    expect(groups).not.toContainEqual(expect.arrayContaining(['b: murdered', 'b: killed']));
  });
  it('joins nothing over stories, whatever the words', () => {
    const a = told('a', 'Gunmen [attacked] a depot in Tarn.');
    const b = told('b', 'Gunmen [attacked] a depot in Tarn.');
    expect(deeds([a, b], [['a'], ['b']])).toEqual([['a: attacked'], ['b: attacked']]);
    expect(deeds([a, b], [])).toEqual([['a: attacked'], ['b: attacked']]);
  });
  it('gives the same groups for any order', () => {
    const reports = [
      told('a', 'Gunmen [attacked] a depot in Tarn; [nominating] a new guard took days.'),
      told('b', 'The [attack] in Tarn came at dawn, before the [nomination] of the guard.'),
      told('c', 'The [attackers] fled.'),
    ];
    expect(deeds([...reports].reverse(), [['c', 'b', 'a']])).toEqual(deeds(reports));
  });
});

describe('linkOfMentions', () => {
  const weightOf = (a: Told, b: Told) => {
    const mentions = [...a.mentions, ...b.mentions];
    const families = deedFamilies(mentions, meaningMiddle(mentions));
    const weighing = { weights, cues, families, rarity: rarityAmong([a, b, ...others].map(({ terms }) => terms)) };
    return linkOfMentions(a.mentions[0]!, b.mentions[0]!, weighing);
  };
  const raid = told('a', 'Soldiers [raided] the harbour of Lom.');
  it('is the same both ways', () => {
    const other = told('b', 'The harbour of Lom was [raided] at night.');
    expect(weightOf(raid, other)).toEqual(weightOf(other, raid));
  });
  it('counts who takes part', () => {
    const same = weightOf(raid, told('b', 'Soldiers [raided] the harbour.'));
    const another = weightOf(raid, told('b', 'Bandits [raided] a bank.'));
    expect(same.reasons.map(({ sign }) => sign)).toContain('participants shared');
    expect(another.reasons.map(({ sign }) => sign)).not.toContain('participants shared');
    expect(same.weight).toBeGreaterThan(another.weight);
  });
  it('counts a denial against what is told as done', () => {
    const denied = weightOf(raid, told('b', 'Soldiers did not [raid] the harbour of Lom.'));
    expect(denied.reasons).toContainEqual({ sign: 'denied and not', counts: -2 });
    const none = weightOf(raid, told('b', 'There was no [raid] on the harbour of Lom.'));
    expect(none.reasons).toContainEqual({ sign: 'denied and not', counts: -2 });
    expect(weightOf(raid, told('b', 'Soldiers did [raid] the harbour of Lom.')).reasons).not.toContainEqual(
      expect.objectContaining({ sign: 'denied and not' }),
    );
  });
  it('takes two sayings for one less than two deeds', () => {
    const signs = (a: string, b: string) => weightOf(told('a', a), told('b', b)).reasons.map(({ sign }) => sign);
    expect(signs('Adal [said] the harbour was safe.', 'Voss [said] the bridge fell.')).toContain('verb of saying');
    expect(signs('Adal [raided] the harbour.', 'Voss [raided] the bridge.')).not.toContain('verb of saying');
  });
  it('counts against words of two families, and for what they share in meaning, type and saying', () => {
    const { weight, reasons } = weightOf(raid, told('b', 'Soldiers [searched] the harbour of Lom.'));
    expect(reasons).toContainEqual({ sign: 'worded otherwise', counts: -3.5 });
    expect(weight).toBeLessThan(0);
    const signs = (marked: string) => weightOf(raid, told('b', marked)).reasons.map(({ sign }) => sign);
    expect(signs('Soldiers [attacked] the harbour of Lom.')).toContain('same type');
    expect(signs('The mayor [said] the harbour of Lom was safe.')).toContain('one of saying');
    expect(signs('Soldiers [attacked] the harbour of Lom.')).not.toContain('one of saying');
  });
});

describe('deedMentions', () => {
  it('knows who takes part through the verb above', () => {
    const [mention] = told('a', 'Rebels stormed the camp and [burned] two trucks.').mentions;
    expect([...mention!.participants]).toEqual(expect.arrayContaining(['rebel', 'truck']));
    expect(mention!.participants.has('camp')).toBe(false);
  });
  it('throws where the reading has no tokens', () => {
    const reading = readReport({ id: 'a', text: 'Rain fell.' }, tools);
    expect(() => deedMentions('a', { reading, spans: [] }, words)).toThrow('without tokens: "a"');
  });
});
