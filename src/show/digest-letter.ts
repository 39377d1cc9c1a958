// A digest as a letter: a MIME message (RFC 5322, 2045, 2047) with a plain and an HTML part, in ASCII whatever the reports hold.
// Leaves sending it to whoever has a mail program. Example: digestLetter({ … }) starts with 'MIME-Version: 1.0'.

export type Letter = {
  readonly subject: string;
  /** Addresses as given; null for none. Must be checked by the caller with `isAddress`. */
  readonly to: string | null;
  readonly from: string;
  /** ISO day; null where no report is dated. */
  readonly day: string | null;
  /** Unique and the same for the same digest; letters, digits, dots and hyphens. */
  readonly id: string;
  readonly text: string;
  readonly html: string;
};

/** '=_' cannot stand in quoted-printable, so no part holds the boundary. */
const BOUNDARY = '=_onrecord_=';

/** Lines end with CR LF and are at most 76 characters; the same letter gives the same bytes. */
export function digestLetter({ subject, to, from, day, id, text, html }: Letter): string {
  const part = (type: string, body: string): string[] => [
    `--${BOUNDARY}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(body),
  ];
  return [
    'MIME-Version: 1.0',
    `Date: ${mailDate(day ?? '1970-01-01')}`,
    `From: On Record <${from}>`,
    to === null ? 'To: undisclosed-recipients:;' : `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
    `Message-ID: <${id}@onrecord.invalid>`,
    'Auto-Submitted: auto-generated',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    ...part('text/plain', text),
    ...part('text/html', html),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
}

/** One plain address: no list, no comment, no quoted part, nothing that could open another header. */
export const isAddress = (words: string): boolean =>
  words.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/u.test(words);

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 'Tue, 06 May 2031 00:00:00 +0000'. */
function mailDate(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const two = String(date.getUTCDate()).padStart(2, '0');
  return `${WEEKDAYS[date.getUTCDay()]}, ${two} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} 00:00:00 +0000`;
}

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);
const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** RFC 2045 6.7: lines of at most 76, blanks at their ends and all that is not printable ASCII encoded, line breaks CR LF. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => {
      const atoms = Array.from(line, (character) =>
        /^[ -<>-~]$/u.test(character) ? character : [...bytesOf(character)].map(hex).join(''),
      );
      const last = atoms.at(-1);
      if (last === ' ') atoms[atoms.length - 1] = '=20';
      return folded(atoms);
    })
    .join('\r\n');
}

/** Soft line breaks before a line gets longer than 75; a character is never torn. */
function folded(atoms: readonly string[]): string {
  const lines = [''];
  for (const atom of atoms) {
    const last = lines.at(-1) ?? '';
    if (last.length + atom.length > 75) lines.push(atom);
    else lines[lines.length - 1] = last + atom;
  }
  return lines.join('=\r\n');
}

/** RFC 2047: encoded words of at most 75 characters, whole characters in each, on lines of their own. */
function encodedWords(words: string): string {
  const clean = words.replace(/[\p{Cc}\p{Cs}]/gu, ' ');
  if (/^[ -~]*$/u.test(clean) && clean.length <= 60 && !clean.includes('=?')) return clean;
  const chunks: string[] = [''];
  for (const character of clean) {
    const last = chunks.at(-1) ?? '';
    if (bytesOf(last + character).length > 36) chunks.push(character);
    else chunks[chunks.length - 1] = last + character;
  }
  return chunks.map((chunk) => `=?UTF-8?B?${base64(bytesOf(chunk))}?=`).join('\r\n ');
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
