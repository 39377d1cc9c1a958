// What the tables in data/ answer. The tables and their columns are described in data/README.md; load.ts alone reads them from disk.
import type { ActionTable } from './actions.ts';
import type { CoalitionTable } from './coalitions.ts';
import type { CommitmentRule } from './commitments.ts';
import type { CountTable } from './counts.ts';
import type { CueTable } from './cues.ts';
import type { DecisionWeights } from './decisions.ts';
import type { EvaluationTable } from './evaluations.ts';
import type { GatheringWeights } from './gathering.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { HedgeTable } from './hedges.ts';
import type { InstrumentTable } from './instruments.ts';
import type { IrregularForms } from './irregular-forms.ts';
import type { LeaderTable } from './leaders.ts';
import type { ModalityTable } from './modality.ts';
import type { MomentTable } from './moments.ts';
import type { NegationTable } from './negations.ts';
import type { OfficeTable } from './offices.ts';
import type { OutletTable } from './outlets.ts';
import type { PartyTable } from './parties.ts';
import type { PlaceWords } from './place-words.ts';
import type { RoleTable } from './roles.ts';
import type { SignTable } from './sign-weights.ts';
import type { VenueTable } from './venues.ts';

export type Lexicon = {
  /** Changes when any table changes: 'en-' and eight hex digits of the tables' SHA-256. */
  readonly version: string;
  readonly cues: CueTable;
  readonly hedges: HedgeTable;
  readonly counts: CountTable;
  readonly moments: MomentTable;
  readonly negations: NegationTable;
  readonly evaluations: EvaluationTable;
  readonly venues: VenueTable;
  /** How antecedents of pronouns are weighed. */
  readonly pronouns: SignTable;
  /** How relating weighs what it decides. */
  readonly decisions: DecisionWeights;
  /** How accounts of several reports are gathered. */
  readonly gathering: GatheringWeights;
  readonly roles: RoleTable;
  readonly actions: ActionTable;
  readonly modality: ModalityTable;
  readonly instruments: InstrumentTable;
  readonly irregular: IrregularForms;
  readonly parties: PartyTable;
  /** Who is known without an introduction. */
  readonly leaders: LeaderTable;
  /** Whose an office may be by its name. */
  readonly offices: OfficeTable;
  /** Who 'the coalition' is in a country. */
  readonly coalitions: CoalitionTable;
  readonly outlets: OutletTable;
  readonly gazetteer: Gazetteer;
  readonly placeWords: PlaceWords;
  readonly commitments: readonly CommitmentRule[];
};
