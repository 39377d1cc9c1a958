// The fields of an incident that a person may correct. Its standing is none of them: it follows from the positions, here as everywhere.
// Example: the position 'ARM denies' taken away, the incident stands claimed where it stood disputed.
import type { IncidentValue } from '../model/correction.ts';
import type { Incident } from '../model/incident.ts';
import { deedFields, type FieldRules, plain } from './fields.ts';

/** An incident before it is known where it stands; relate/ has the same. */
export type ToldIncident = Omit<Incident, 'standing' | 'because' | 'origins'>;

export const incidentFields: FieldRules<ToldIncident, IncidentValue> = {
  type: plain('type'),
  mode: plain('mode'),
  ...deedFields<ToldIncident>(),
  quantities: plain('quantities'),
  modality: plain('modality'),
  historical: plain('historical'),
  positions: {
    tell: ({ positions }, { cueOf }) =>
      positions.map(({ party, position, statements }) => ({
        party,
        position,
        statements: statements.flatMap((id) => cueOf(id) ?? []),
      })),
    put: (values, { statementAt }) => ({
      positions: values.map(({ party, position, statements }) => ({
        party,
        position,
        statements: statements.flatMap((cue) => statementAt(cue) ?? []),
      })),
    }),
  },
};
