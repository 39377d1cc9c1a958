// An incident before it is known where it stands: what its tellings say together and who holds what of it.
// Leaves the standing to standing.ts. Example: the strike with Armenia's denial, not yet disputed.
import type { Incident } from '../model/incident.ts';

export type ToldIncident = Omit<Incident, 'standing' | 'because' | 'origins'>;
