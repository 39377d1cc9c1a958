// Groups words whose vectors point the same way, so that one number a word says what company it keeps: towns of one region, first names, months, ranks.
// Leaves the use of the groups to name-features.ts and name-kinds.ts. Source: spherical k-means (Dhillon and Modha 2001).
import type { WordVectors } from './word-vectors.ts';

/** Groups by row of the vectors, 1 to `groups`; 0 for the row without a vector. Same vectors, same groups. */
export function wordClusters({ width, values }: WordVectors, groups: number, rounds: number): Uint8Array {
  const rows = values.length / width;
  const unit = values.slice();
  for (let r = 1; r < rows; r++) toUnit(unit.subarray(r * width, (r + 1) * width));
  const centres = new Float32Array(groups * width);
  // begun at words spread over the commoner half: rare ones lie at the edges
  const gap = Math.max(1, Math.floor(rows / 2 / groups));
  for (let g = 0; g < groups; g++) centres.set(unit.subarray((1 + g * gap) * width, (2 + g * gap) * width), g * width);
  const nearest = new Uint8Array(rows);
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(groups * width);
    for (let r = 1; r < rows; r++) {
      let top = 0;
      let most = -2;
      for (let g = 0; g < groups; g++) {
        let product = 0;
        for (let k = 0; k < width; k++) product += unit[r * width + k]! * centres[g * width + k]!;
        if (product <= most) continue;
        most = product;
        top = g;
      }
      nearest[r] = top + 1;
      for (let k = 0; k < width; k++) sums[top * width + k]! += unit[r * width + k]!;
    }
    for (let g = 0; g < groups; g++) {
      const sum = sums.subarray(g * width, (g + 1) * width);
      if (toUnit(sum)) centres.set(sum, g * width);
    }
  }
  return nearest;
}

/** Scales a vector to length one; says false where it has none. */
function toUnit(vector: Float32Array): boolean {
  let square = 0;
  for (const value of vector) square += value * value;
  if (square === 0) return false;
  const length = Math.sqrt(square);
  for (let k = 0; k < vector.length; k++) vector[k]! /= length;
  return true;
}
