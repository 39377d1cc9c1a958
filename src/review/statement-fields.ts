// The fields of a statement that a person may correct. Leaves what follows from a corrected content to pointers.ts.
// Example: the speakers 'Mila Renn (ARM)' lead to the entity of that name wherever the reading has one.
import type { StatementValue } from '../model/correction.ts';
import type { Statement } from '../model/statement.ts';
import { type FieldRules, plain, putWhen, putWords, tellWhen, tellWords } from './fields.ts';

export const statementFields: FieldRules<Statement, StatementValue> = {
  speakers: {
    tell: ({ speakers }) => speakers.map(({ voice, name, role, party, span }) => ({ voice, name, role, party, span })),
    put: (values, { entityOf }) => ({
      speakers: values.map(({ voice, name, role, party, span }) => ({
        voice,
        entity: voice === 'nobody' || voice === 'outlet' ? null : entityOf({ name, span }),
        ...{ name, role, party, span },
      })),
    }),
  },
  cue: plain('cue'),
  stance: plain('stance'),
  negated: plain('negated'),
  hedges: plain('hedges'),
  form: plain('form'),
  content: plain('content'),
  saidOn: {
    tell: ({ saidOn }) => tellWhen(saidOn),
    put: (value, laying) => ({ saidOn: putWhen(value, laying) }),
  },
  venue: {
    tell: ({ venue }) => tellWords(venue),
    put: (value, laying) => ({ venue: putWords(value, laying) }),
  },
  addressees: plain('addressees'),
  within: {
    tell: ({ within }, { cueOf }) => (within === null ? null : cueOf(within)),
    put: (value, { statementAt }) => {
      const within = value === null ? null : statementAt(value);
      return value !== null && within === null ? null : { within };
    },
  },
  about: {
    tell: ({ about }, { cueOf }) => about.flatMap((id) => cueOf(id) ?? []),
    put: (values, { statementAt }) => ({ about: values.flatMap((cue) => statementAt(cue) ?? []) }),
  },
};
