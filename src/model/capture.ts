// The bytes as obtained: never changed, known by their SHA-256. Example: the seed file, text/plain, 7,339 bytes.

export type Capture = {
  readonly bytes: Uint8Array;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly mediaType: string;
  /** ISO 8601, null where the caller does not say. */
  readonly obtained: string | null;
  /** File path or URL, null for standard input. */
  readonly from: string | null;
};
