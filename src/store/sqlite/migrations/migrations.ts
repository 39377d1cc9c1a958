// All layouts in order: a new file runs through every one, an older file through those it lacks. Each new one is a new numbered file here.
import { firstLayout } from './001-first-layout.ts';
import { savedValues } from './002-saved-values.ts';
import { runsOfSketches } from './003-runs-of-sketches.ts';
import { outlinesOfAccounts } from './004-outlines-of-accounts.ts';
import { daysAndCommitments } from './005-days-and-commitments.ts';
import { questionsInOrder } from './006-questions-in-order.ts';
import { tiersOfKeys } from './007-tiers-of-keys.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  firstLayout,
  savedValues,
  runsOfSketches,
  outlinesOfAccounts,
  daysAndCommitments,
  questionsInOrder,
  tiersOfKeys,
];
