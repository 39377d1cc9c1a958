// Which relations the parser learns: main relations, and the subtypes that reading needs; all others are cut to their main relation.
const KEPT = new Set([
  'nsubj:pass',
  'csubj:pass',
  'aux:pass',
  'obl:agent',
  'acl:relcl',
  'advcl:relcl',
  'nmod:poss',
  'compound:prt',
  'obl:unmarked',
  'nmod:unmarked',
  'nmod:desc',
  'det:predet',
  'nsubj:outer',
]);

export const relationOf = (relation: string): string => (KEPT.has(relation) ? relation : relation.split(':')[0]!);
