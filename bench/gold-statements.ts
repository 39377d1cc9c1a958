// Gold statements of conflict_gold as the record's own, so that events, incidents and standing can be measured given right statements.
// Leaves reading statements to src/read. Example: gold 's1' of a report becomes a Statement with the same cue, content, speakers, stance.
import type { Field } from '../src/model/field.ts';
import type { Moment } from '../src/model/moment.ts';
import type { Hedge, Speaker, Stance, Statement, Voice } from '../src/model/statement.ts';
import type { GoldStatement } from './conflict-gold.ts';

export const statementsOfGold = (gold: readonly GoldStatement[]): readonly Statement[] =>
  gold
    .map(
      (statement): Statement => ({
        id: statement.id,
        speakers: statement.speakers.map(
          (speaker): Speaker => ({ ...speaker, voice: speaker.voice as Voice, entity: null }),
        ),
        cue: { span: statement.cue.span, lemma: statement.cue.text.toLowerCase() },
        stance: statement.stance as Stance,
        negated: statement.negated,
        hedges: statement.hedges as readonly Hedge[],
        form: 'indirect',
        content: statement.content,
        saidOn: statement.saidOn === null ? null : saidOn(statement.saidOn),
        venue: null,
        addressees: [],
        within: statement.within,
        about: statement.about,
      }),
    )
    .sort((a, b) => a.cue.span.start - b.cue.span.start || a.cue.span.end - b.cue.span.end);

/** The gold gives the day only, not its words. */
const saidOn = (day: string): Field<Moment> => ({
  value: {
    span: { start: 0, end: 0 },
    type: 'DATE',
    value: day,
    start: day,
    end: day,
    precision: 'day',
    basis: 'reviewed',
  },
  at: null,
  basis: 'reviewed',
  by: 'gold',
});
