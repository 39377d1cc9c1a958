import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendSubjects, type Tree } from '../../src/language/mended-subjects.ts';
import { loadEnglish } from '../../src/load-models.ts';
import type { Upos } from '../../src/model/language-layer.ts';

/** 'form>head:relation' of the words asked for. */
function arcs(text: string, ...forms: readonly string[]): string[] {
  const { tokens } = loadEnglish().annotate(text, [{ start: 0, end: text.length }]);
  return forms.map((form) => {
    const { head, relation } = tokens.find((token) => token.form === form)!;
    return `${form}>${head === null ? '-' : tokens[head]!.form}:${relation}`;
  });
}

describe('a subject that cannot be', () => {
  it('is led by a preposition: what stands before them all is it', () => {
    expect(
      arcs(
        'The army said an attack by militants on a post near Arish killed six soldiers.',
        'attack',
        'Arish',
        'killed',
      ),
    ).toEqual(['attack>killed:nsubj', 'Arish>post:nmod', 'killed>said:ccomp']);
  });
  it('not-case: what is brought or hit has no verb behind it', () => {
    expect(arcs('The army hit a post near Arish.', 'post', 'Arish')).toEqual(['post>hit:obj', 'Arish>post:nmod']);
  });
  it('belongs to a saying that was taken to describe the next noun', () => {
    expect(
      arcs(
        'A monitor said strikes by Russian jets on a market in Idlib killed 20 people.',
        'said',
        'strikes',
        'killed',
      ),
    ).toEqual(['said>-:root', 'strikes>killed:nsubj', 'killed>said:ccomp']);
  });
});

describe('a bare verb behind "and"', () => {
  it('is joined to no noun, and tells what kind of people the next word means', () => {
    expect(arcs('Doctors and rescue workers said two people died.', 'rescue', 'workers')).toEqual([
      'rescue>workers:compound',
      'workers>Doctors:conj',
    ]);
  });
  it('not-case: it is joined to a verb as bare as itself', () => {
    expect(arcs('They came to the camp to feed and rescue hostages.', 'rescue')).toEqual(['rescue>feed:conj']);
  });
});

it('leaves every tree a tree', () => {
  const uposes = fc.constantFrom<Upos>('NOUN', 'VERB', 'ADP', 'CCONJ', 'PROPN');
  const relations = fc.constantFrom('nsubj', 'obj', 'case', 'mark', 'amod', 'conj', 'cc', 'nmod', 'ccomp');
  const words = fc.array(fc.tuple(fc.nat(), relations, uposes), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.nat(), (given, at) => {
      const n = given.length;
      const root = at % n;
      // any tree: each word hangs on one that was put in before it
      const order = [root, ...given.map((_, i) => i).filter((i) => i !== root)];
      const heads = new Int32Array(n).fill(-1);
      order.slice(1).forEach((i, k) => {
        heads[i] = order[given[i]![0] % (k + 1)]!;
      });
      const names: string[] = given.map(([, relation]) => relation);
      const kinds: Upos[] = given.map(([, , upos]) => upos);
      const tree: Tree = {
        ...{ heads, relation: (i) => names[i]!, upos: (i) => kinds[i]!, lower: () => 'says', lemma: () => 'say' },
        relate: (i, relation) => {
          names[i] = relation;
        },
        makeNoun: (i) => {
          kinds[i] = 'NOUN';
        },
      };
      mendSubjects(tree, 0, n);
      expect([...heads].filter((head) => head < 0)).toHaveLength(1);
      for (let i = 0; i < n; i++) {
        let steps = 0;
        for (let up = i; up >= 0; up = heads[up]!) expect(steps++).toBeLessThanOrEqual(n);
      }
    }),
    { numRuns: 5000 },
  );
});
