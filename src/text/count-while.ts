// How many items at the head of a sorted list pass a test that those behind them fail: binary search. Leaves the list and the test to the asker.
// Example: with starts 0, 5, 9 countWhile(3, (i) => starts[i] < 9) is 2, where the first that starts at 9 or later stands.

/** `holds` of the places 0 to `count`; in logarithmic time. */
export function countWhile(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
