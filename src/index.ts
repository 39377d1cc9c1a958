// The table of contents: every public name of the package, by chapter. What stands here is stable; what does not may change.
// The schema (zod) is a chapter of its own, 'onrecord/schema', so that whoever only reads reports need not load it.
// Example: import { loadTools, readReport } from 'onrecord'.

// 1. Read a report: text or bytes in, a record out.
export { captureOf, type Origin } from './capture/from-bytes.ts';
// 4. The lexicon: the tables of data/, for those who look words up or bring tables of their own.
export type { CueEntry, CueTable } from './lexicon/cues.ts';
export type { Lexicon } from './lexicon/lexicon.ts';
export { loadLexicon } from './lexicon/load.ts';
export type { PartyEntry, PartyKind, PartyMatch, PartyTable } from './lexicon/parties.ts';
// 2. The record: plain objects that point at each other by id, every value with its place in the text.
export type { Article, Block, BlockKind, Dateline, PublishedDate } from './model/article.ts';
export type { Capture } from './model/capture.ts';
export type { CodedEvent, EventType, Modality, Participant } from './model/coded-event.ts';
export type { Commitment, Condition, FindingName } from './model/commitment.ts';
export type { Entity, EntityKind, Mention } from './model/entity.ts';
export type { Basis, Field } from './model/field.ts';
export type { Incident, Position, PositionName, Standing } from './model/incident.ts';
export type { Sentence, Token, Upos } from './model/language-layer.ts';
export type { Moment, MomentPrecision, MomentType } from './model/moment.ts';
export type { Place, PlacePrecision } from './model/place.ts';
export type { Problem, Severity } from './model/problem.ts';
export type { Counted, Quantity } from './model/quantity.ts';
export type { Reading } from './model/reading.ts';
export { recordFaults } from './model/record-faults.ts';
export type { Span } from './model/span.ts';
export type { Hedge, Speaker, Stance, Statement } from './model/statement.ts';
export { loadTools, type ReadOptions, type ReportInput, readCapture, readReport, type Tools } from './pipeline.ts';
// 3. The views: pure functions from a record to what people and programs read.
export { type BriefOptions, brief } from './show/brief.ts';
export { page } from './show/page.ts';
export { recordLine } from './show/record.ts';
export { type ProblemCode, problemCodes } from './text/problems.ts';
export { PROGRAM } from './version.ts';
