// Reports grouped into stories: by names before words, whatever the order, and no chain or crowd draws a neighbour in.
import { describe, expect, it } from 'vitest';
import { averageLinked } from '../../src/relate/average-link.ts';
import { type StoryReport, storiesOf } from '../../src/relate/stories.ts';

const report = (id: string, text: string, published: string | null = null): StoryReport => ({ id, text, published });
const lom = [
  report('lom-1', 'A quake of magnitude 6 shook Upper Lom. Mayor Renn Adal said four houses fell in the harbour.'),
  report('lom-2', 'Houses fell in Lom when a quake shook the harbour, Adal said. The magnitude was 6.'),
  report('lom-3', 'Renn Adal, mayor of Upper Lom, counted four houses that fell in the quake.'),
];
const tarn = [
  report('tarn-1', 'A quake of magnitude 5 shook Tarn Valley. Governor Ila Voss said a bridge fell in the river.'),
  report('tarn-2', 'A bridge fell in Tarn when a quake shook the valley, Voss said. The magnitude was 5.'),
  report('tarn-3', 'Ila Voss, governor of Tarn Valley, said a quake took the bridge.'),
];
const vote = [
  report('vote-1', 'Parliament in Oram passed a budget by 61 votes after a long debate on taxes.'),
  report('vote-2', 'The budget passed in Oram with 61 votes; the debate on taxes was long.'),
];

describe('storiesOf', () => {
  it('parts two quakes that are told in the same words, and another matter', () => {
    expect(storiesOf([...lom, ...tarn, ...vote])).toEqual([
      ['lom-1', 'lom-2', 'lom-3'],
      ['tarn-1', 'tarn-2', 'tarn-3'],
      ['vote-1', 'vote-2'],
    ]);
  });
  it('gives the same groups for any order', () => {
    const turned = [...vote, ...lom, ...tarn].reverse();
    expect(storiesOf(turned)).toEqual(storiesOf([...lom, ...tarn, ...vote]));
  });
  it('joins no reports of days that are too far apart; a report without a day may be of any', () => {
    const dated = (day: string | null) => [
      { ...vote[0]!, published: '2031-03-01' },
      { ...vote[1]!, published: day },
      ...lom,
    ];
    expect(storiesOf(dated('2031-03-04'))).toContainEqual(['vote-1', 'vote-2']);
    expect(storiesOf(dated('2031-03-05'))).toContainEqual(['vote-1']);
    expect(storiesOf(dated(null))).toContainEqual(['vote-1', 'vote-2']);
  });
  it('has no stories of no reports, and a report alone is one', () => {
    expect(storiesOf([])).toEqual([]);
    expect(storiesOf([lom[0]!])).toEqual([['lom-1']]);
  });
});

describe('averageLinked', () => {
  const of = (...ids: string[]) => ids.map((id) => [{ id }]);
  const among = (ids: readonly string[], weight: number) =>
    ids.flatMap((a, i) => ids.slice(0, i).map((b) => ({ a: b, b: a, weight })));
  const [first, second] = [['a', 'b', 'c'], ['d', 'e', 'f']]; // biome-ignore format: side by side
  const between = (weight: number) => first!.flatMap((a) => second!.map((b) => ({ a, b, weight })));
  it('leaves two groups apart that are less like each other than each is in itself', () => {
    const links = [...among(first!, 0.9), ...among(second!, 0.9), ...between(0.4)];
    const groups = { opened: of(...first!, ...second!), links };
    expect(averageLinked(groups, { enough: 0.1, absent: 0, held: 0.75 })).toEqual([first, second]);
    expect(averageLinked(groups, { enough: 0.1, absent: 0 })).toEqual([[...first!, ...second!]]);
  });
  it('joins them where the looser is no more held together', () => {
    const links = [...among(first!, 0.9), ...among(second!, 0.5), ...between(0.4)];
    const groups = { opened: of(...first!, ...second!), links };
    expect(averageLinked(groups, { enough: 0.1, absent: 0, held: 0.75 })).toEqual([[...first!, ...second!]]);
  });
  it('throws where a link names what is not given', () => {
    const groups = { opened: of('a'), links: [{ a: 'a', b: 'z', weight: 1 }] };
    expect(() => averageLinked(groups, { enough: 0, absent: 0 })).toThrow('"z"');
  });
});
