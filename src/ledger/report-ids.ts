// Under which id a report is kept. The same bytes under the same id are kept once; other bytes under an id that is taken are kept beside it, as
// 'ID#2', 'ID#3'. Example: wire.txt added, corrected by its desk and added again: 'wire.txt' and 'wire.txt#2', both kept.

/** `known`: these bytes are kept under this id already. */
export type ReportId = { readonly id: string; readonly known: boolean };

/** `shaOf` tells the SHA-256 of what is kept under an id, null where nothing is. */
export function reportId(id: string, sha256: string, shaOf: (id: string) => string | null): ReportId {
  for (let n = 1; ; n++) {
    const own = n === 1 ? id : `${id}#${n}`;
    const kept = shaOf(own);
    if (kept === null || kept === sha256) return { id: own, known: kept !== null };
  }
}
