// What the words of a content suggest of the stance by rule alone, each rule with a case and a not-case. The speaker of all is Malta, or who is
// named in front. The weighing with all else is tested on whole sentences (test/cases/statements.txt).
import { describe, expect, it } from 'vitest';
import { treeOf } from '../../src/language/tree.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';
import { loadEnglish } from '../../src/load-models.ts';
import { formsOf } from '../../src/read/find/forms-of.ts';
import { partiesIn } from '../../src/read/find/parties-in.ts';
import { clausesOf } from '../../src/read/settle/content-clauses.ts';
import { type StanceContext, voteOf } from '../../src/read/settle/stance-features.ts';

const engine = loadEnglish();
const lexicon = loadLexicon();

function vote(text: string, { party = 'MLT', cue = 'say', direct = false } = {}): string | null {
  const layer = engine.annotate(text, [{ start: 0, end: text.length }]);
  const tree = treeOf(layer);
  const content = [{ first: 0, last: tree.tokens.length }];
  const [entry, ...rest] = lexicon.cues.startingWith(cue).filter(({ words, pos }) => words === cue && pos === 'verb');
  const words = formsOf(layer);
  const context: StanceContext = {
    tree,
    lexicon,
    attribution: {
      cue: { first: 0, last: 1, head: 0, entries: [entry!, ...rest] },
      entry: entry!,
      sentence: 0,
      content,
      phrase: null,
      by: '',
      margin: 0,
    },
    party,
    contentParties: [],
    partiesIn: (range) => partiesIn(words, range, lexicon.parties),
    direct,
    negated: false,
    earlier: [],
  };
  return voteOf(context, clausesOf(tree, content, lexicon.negations)[0]!).stance;
}

describe('what a clause suggests of the stance', () => {
  it('denies where nothing of the kind is so', () => {
    expect(vote('there was no order to fire')).toBe('deny');
    expect(vote('no shells had fallen on the school')).toBe('deny');
    expect(vote('our guns did not fire', { direct: true })).toBe('deny');
    expect(vote('this is not a gun', { direct: true })).toBe('deny');
    expect(vote('shells had fallen on the school')).toBeNull();
  });
  it('denies nothing where it is wise', () => {
    expect(vote("There is no wall that's too high", { direct: true })).toBeNull();
    expect(vote('There is no soldier who has fired', { direct: true })).toBe('deny');
  });
  it('demands no likeness', () => {
    expect(vote('the fight should be the port')).toBe('appraise');
    expect(vote('one of them should not be the mayor')).toBe('appraise');
    expect(vote('there should be talks')).toBe('demand');
    expect(vote('the army should leave the hills')).toBe('demand');
  });
  it('denies that a deed takes place, where it could be the case', () => {
    expect(vote('the raids are not taking place here', { direct: true })).toBe('deny');
    expect(vote('the raids are taking place here', { direct: true })).toBeNull();
    expect(vote('the raids are not taking place here', { party: 'UN', direct: true })).toBeNull();
  });
  it('takes who only watches for no side', () => {
    expect(vote('no shells had fallen on the school', { party: 'UN' })).toBeNull();
  });
  it('refuses what there will not be, and what could be agreed to', () => {
    expect(vote('there would be no talks')).toBe('refuse');
    expect(vote('we do not accept the ruling', { direct: true })).toBe('refuse');
    expect(vote('it had no intention of leaving')).toBe('refuse');
    expect(vote('it was not ready to talk')).toBe('refuse');
    expect(vote('it had no guns')).toBe('deny');
    expect(vote('we accept the ruling', { direct: true })).toBeNull();
  });
  it('hears its own army in the army', () => {
    expect(vote('the army would stay')).toBe('promise');
    expect(vote('the army would not leave the hills')).toBe('refuse');
    expect(vote('the Italian army would stay')).toBeNull();
    expect(vote('the shop would stay')).toBeNull();
  });
  it('demands what is to be done', () => {
    expect(vote('the urgent need for talks')).toBe('demand');
    expect(vote('it was time to stop the war')).toBe('demand');
    expect(vote('It is critical that both sides hold back', { direct: true })).toBe('demand');
    expect(vote('What you need to do is leave the hills', { direct: true })).toBe('demand');
    expect(vote('What you see is the hills', { direct: true })).toBeNull();
    expect(vote('It was the third time this year', { direct: true })).toBeNull();
    expect(vote('The situation is critical', { direct: true })).toBe('appraise');
  });
  it('takes a right that is kept for a threat', () => {
    expect(vote('we reserve the right to answer', { direct: true })).toBe('threaten');
    expect(vote('we reserve the table', { direct: true })).not.toBe('threaten');
  });
  it('takes a call in the words for a demand', () => {
    expect(vote('We call upon the monitors to return', { direct: true })).toBe('demand');
    expect(vote('We called upon the monitors', { direct: true })).toBeNull();
  });
  it('hears a threat in a warning of what will come, not of what others may do', () => {
    expect(vote('the answer would come at night', { cue: 'warn' })).toBe('threaten');
    expect(vote('Italy would attack', { cue: 'warn' })).toBe('appraise');
    expect(vote('Italy would attack')).toBeNull();
    expect(vote('the train would come at night')).toBeNull();
  });
  it('threatens with its own hostile deed, not with any', () => {
    expect(vote('it would attack the post')).toBe('threaten');
    expect(vote('it would build a school')).toBe('promise');
  });
  it('hears what is only hinted at', () => {
    expect(vote('retaliation against targets in Italy', { cue: 'hint' })).toBe('threaten');
    expect(vote('retaliation against targets in Italy')).toBeNull();
  });
  it('appraises what is felt and what is good or bad', () => {
    expect(vote('The raid was barbaric', { direct: true })).toBe('appraise');
    expect(vote('it regretted the raid')).toBe('appraise');
    expect(vote('The raid was over', { direct: true })).toBeNull();
    expect(vote('The schools opened on Monday', { direct: true })).toBeNull();
  });
});
