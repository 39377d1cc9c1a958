// The fields of an entity that a person may correct. What they change in statements and events is put there by lay-entities.ts.
// Example: the party SYR for 'the observatory's director' in the place of none.
import type { EntityValue } from '../model/correction.ts';
import type { Entity } from '../model/entity.ts';
import { type FieldRules, plain, putWords, reviewedField, tellWords } from './fields.ts';

export const entityFields: FieldRules<Entity, EntityValue> = {
  kind: plain('kind'),
  name: plain('name'),
  party: {
    tell: ({ party }) => tellWords(party),
    put: (value, laying) => ({ party: putWords(value, laying) }),
  },
  roles: {
    tell: ({ roles }) => roles.map(({ value }) => value),
    put: (values, { who }) => ({ roles: values.map((role) => reviewedField(role, null, who)) }),
  },
};
