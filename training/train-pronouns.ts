// Fits the weights by which antecedents of pronouns are chosen and writes data/en/pronouns.tsv.
// Usage: tsx training/train-pronouns.ts [--try] [PACK…]; `--try` prints the shares only. Run it twice: who 'he' was tells who the next 'he' is.
import { examplesOfReports } from './people-of-report.ts';
import { pronounExamples } from './pronoun-examples.ts';
import { fitTable } from './sign-fitting.ts';

const { examples, lexicon } = examplesOfReports(pronounExamples);
fitTable(examples, {
  file: 'data/en/pronouns.tsv',
  script: 'training/train-pronouns.ts',
  head: 'How much each sign says for an antecedent of he and she (person), it (thing), they (many). Fitted, not written by hand: see the script.',
  now: lexicon.pronouns.weigh,
});
