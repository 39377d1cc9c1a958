// Every problem the program can report: code, severity, wording and cure, in one place. Leaves noticing them to the stages.
// Example: problem('no-date', null).message is 'the report gives no date of publication'.
import type { Problem, Severity } from '../model/problem.ts';
import type { Span } from '../model/span.ts';

type Wording = { readonly severity: Severity; readonly message: string; readonly cure: string };

/** `{name}` in a wording is filled from the details. */
const wordings = {
  'empty-text': {
    severity: 'error',
    message: 'there is no text to read',
    cure: 'check the file; a page drawn by a script or a scanned picture has no text of its own',
  },
  'binary-input': {
    severity: 'error',
    message: 'the input is {type}, not text',
    cure: 'give plain text or HTML; turn other formats into text first',
  },
  'too-large': {
    severity: 'error',
    message: 'the input has {size} bytes, more than the {limit} that are read',
    cure: 'split it into single reports',
  },
  'too-deep': {
    severity: 'warning',
    message: 'the page nests deeper than {limit} elements, so its tags were stripped without finding the main text',
    cure: 'save the report as plain text',
  },
  'no-main-text': {
    severity: 'warning',
    message: 'no main text was found on the page; all of its text was taken',
    cure: 'check the blocks, or save the report as plain text',
  },
  'not-utf8': {
    severity: 'note',
    message: 'the bytes are not valid UTF-8 and were read as {encoding}',
    cure: 'save the file as UTF-8 where letters look wrong',
  },
  'lone-surrogate': {
    severity: 'note',
    message: 'the text holds half a character (a lone surrogate), {count} in all',
    cure: 'replace it by the character that was meant; offsets stay right as it is',
  },
  'not-english': {
    severity: 'warning',
    message: 'the text does not look English, so little of it can be read',
    cure: 'give an English version',
  },
  'upper-case': {
    severity: 'note',
    message: 'the text is all in capitals, so names are harder to tell from other words',
    cure: 'give the text in mixed case where you have it',
  },
  'too-long-line': {
    severity: 'note',
    message: 'one line has {length} characters; it was read as one paragraph',
    cure: 'break the text into paragraphs',
  },
  'too-long': {
    severity: 'error',
    message: 'the text has {length} characters of news; the first {limit} were read',
    cure: 'split it into single reports',
  },
  'furniture-only': {
    severity: 'warning',
    message: 'all of the text looks like page furniture; nothing was read as news',
    cure: 'check that the file holds a report and not only a page around it',
  },
  'no-date': {
    severity: 'warning',
    message: 'the report gives no date of publication',
    cure: 'pass one with --published YYYY-MM-DD, so that "on Tuesday" can be resolved',
  },
  'date-differs': {
    severity: 'note',
    message: 'the text is dated {stated}, but {given} was given; the date in the text was taken',
    cure: 'check which one is right',
  },
  'bad-date': {
    severity: 'warning',
    message: "the given date '{given}' is no ISO day and was left aside",
    cure: 'give it as YYYY-MM-DD',
  },
  'unbalanced-quotation': {
    severity: 'note',
    message: 'a quotation is opened and never closed; it was ended at the end of its paragraph',
    cure: 'check where the quoted words end',
  },
  'unresolved-speaker': {
    severity: 'note',
    message: 'it is not clear who "{words}" is',
    cure: 'name the speaker by a correction',
  },
  'unresolved-party': {
    severity: 'note',
    message: 'it is not clear which side "{words}" speaks for',
    cure: 'name the party by a correction, or add the body to data/parties',
  },
  'unresolved-place': {
    severity: 'note',
    message: 'no place called "{words}" is known',
    cure: 'add it to the gazetteer supplement',
  },
  'ambiguous-place': {
    severity: 'note',
    message: '"{words}" may be {count} places; {chosen} was taken',
    cure: 'choose another by a correction',
  },
  'unresolved-date': {
    severity: 'note',
    message: 'the day of "{words}" cannot be told',
    cure: 'pass the date of publication, or give the day by a correction',
  },
  'no-statement': {
    severity: 'note',
    message: 'nobody is found to say anything in this report',
    cure: 'nothing to do where the report is all in its own voice',
  },
  'decision-lost': {
    severity: 'warning',
    message: 'decision {decision} by {who} ({what}) is about something that is not read here any more',
    cure: 'look at the report: decide anew on what stands there now, or add it by hand',
  },
  'decision-differs': {
    severity: 'warning',
    message:
      'decision {decision} by {who} ({what}) was taken on a reading that has changed; the decision was kept on top',
    cure: 'look at both: accept the field to go back to what is read now, or correct it again',
  },
  'bad-line': {
    severity: 'error',
    message: 'line {line} is no JSON object with an "id" and a "text"',
    cure: 'give one object a line: {"id": "...", "text": "..."}',
  },
  'unreadable-file': {
    severity: 'error',
    message: 'the file cannot be read: {why}',
    cure: 'check the path and the rights',
  },
} as const satisfies Record<string, Wording>;

export type ProblemCode = keyof typeof wordings;
export const problemCodes = Object.keys(wordings).sort() as readonly ProblemCode[];

/** A problem with its wording filled in. Throws where the code is unknown or a detail is missing. */
export function problem(
  code: ProblemCode,
  at: Span | null,
  details: Readonly<Record<string, string | number>> = {},
): Problem {
  const wording: Wording | undefined = wordings[code];
  if (wording === undefined) throw new TypeError(`no problem is called '${code}'`);
  const message = wording.message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    if (value === undefined) throw new TypeError(`problem '${code}' needs the detail '${name}'`);
    return String(value);
  });
  return { code, severity: wording.severity, at, message, cure: wording.cure };
}
