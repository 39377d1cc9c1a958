// Words in any case and with or without accents, for names that are sought by a part. Example: 'Sergueï LAVROV' folds to 'serguei lavrov'.

export const fold = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
