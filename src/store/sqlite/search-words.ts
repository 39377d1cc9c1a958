// The words of a search as SQLite's full text takes them: all must be there; whatever else a person types is no command to it.
// Example: '"fuel depot" bomb* AND' becomes '"fuel depot" "bomb" * "AND"'.

/** Throws where there is no word in it. */
export function searchWords(search: string): string {
  const parts = [...search.matchAll(/"([^"]*)"|([^\s"]+)/gu)]
    .map(([, phrase, word]) => (phrase ?? word ?? '').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length === 0)
    throw new Error(`no word to search for in "${search}": give at least one, such as drone or "fuel depot"`);
  return parts.map((part) => (part.endsWith('*') ? `"${part.replace(/\*+$/u, '')}" *` : `"${part}"`)).join(' ');
}
