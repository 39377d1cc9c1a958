// The fields of an event that a person may correct. Leaves those of an incident to incident-fields.ts.
// Example: the type RETREAT in the place of ASSAULT; the day 2020-10-13, reviewed, in the place of none.
import type { CodedEvent } from '../model/coded-event.ts';
import type { EventValue } from '../model/correction.ts';
import { deedFields, type FieldRules, plain, putWords, tellWords } from './fields.ts';

export const eventFields: FieldRules<CodedEvent, EventValue> = {
  type: plain('type'),
  mode: plain('mode'),
  contexts: plain('contexts'),
  trigger: plain('trigger'),
  ...deedFields<CodedEvent>(),
  instrument: {
    tell: ({ instrument }) => tellWords(instrument),
    put: (value, laying) => ({ instrument: putWords(value, laying) }),
  },
  quantities: {
    tell: ({ quantities }) => quantities,
    put: (values, { anchor }) => ({
      quantities: values.map(({ span, ...rest }) => ({ span: span ?? { start: anchor, end: anchor }, ...rest })),
    }),
  },
  modality: plain('modality'),
  negated: plain('negated'),
  historical: plain('historical'),
  statement: {
    tell: ({ statement }, { cueOf }) => (statement === null ? null : cueOf(statement)),
    put: (value, { statementAt }) => {
      const statement = value === null ? null : statementAt(value);
      return value !== null && statement === null ? null : { statement };
    },
  },
};
