import { expect, test } from 'vitest';
import { feature } from '../../src/read/settle/feature.ts';

/** The definition: the weights were trained with these numbers. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

test('a template hashes to what its name would', () => {
  const [by, none, missing] = ['right that stop', null, undefined];
  expect(feature`bias`).toBe(hashOf('bias'));
  expect(feature`by ${by} ${3} ${true}`).toBe(hashOf('by right that stop 3 true'));
  expect(feature`${by}|${none}|${missing}`).toBe(hashOf('right that stop|null|undefined'));
  expect(feature`word ${'Шуша 🕊'} ${''} ${-1.5}.`).toBe(hashOf('word Шуша 🕊  -1.5.'));
  expect(feature`${1}${2}${3}${4}${5}`).toBe(hashOf('12345'));
});

test('another name is another number', () => {
  expect(feature`by ${'a'} ${'b'}`).not.toBe(feature`by ${'b'} ${'a'}`);
});
