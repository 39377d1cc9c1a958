// How V8 is set for reading. Measured on Node 20 and set there alone: another V8 that lacks a flag would print an error.
// Leaves stored code to packed-program.ts. Example: startV8(), roomForMany() once it is known that
// more than one report is to be read, hasRead(text.length) behind each.
import { setFlagsFromString } from 'node:v8';

/**
 * Optimise only what has run for long: with V8's default about two fifths of the time for a hundred reports went into compiling (8.3 s of CPU
 * before, 5.3 s after). Expressions are compiled once and for all, not first to bytecode: some hundreds are used in each report, a twentieth of
 * its time goes into compiling them. New objects keep to the one megabyte that they begin with: more of it would be 30 MB of fresh pages for one
 * report, a tenth of its time. Stored code is good only under the flags that it was made with, so this comes first.
 */
export function startV8(): void {
  set('--interrupt-budget=1000000', '--no-regexp-tier-up', '--semi-space-growth-factor=1');
}

/** As V8 has it: over many reports pages pay, for less is looked through again and again (a tenth of the time of 178 reports). */
export function roomForMany(): void {
  set('--semi-space-growth-factor=2');
}

/** So many characters are some 400,000 words. */
let untilWarm = 2_500_000;

/**
 * To be told of each text of a long run, with its length. What still runs as bytecode after so much is worth optimising sooner: lowered from the start the
 * first 250,000 words cost more than is won, from here on it takes a twentieth to a tenth off the rest.
 */
export function hasRead(characters: number): void {
  if (untilWarm <= 0) return;
  untilWarm -= characters;
  if (untilWarm <= 0) set('--interrupt-budget=200000');
}

function set(...flags: readonly string[]): void {
  if (process.versions.node.startsWith('20.')) for (const flag of flags) setFlagsFromString(flag);
}
