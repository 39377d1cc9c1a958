// From the paths of a call to the files to read: a folder stands for the reports in it. Leaves reading them to open-capture.ts.
// Example: findReports(['examples']) lists every .txt and .html file below, in order of their paths.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const REPORT = /\.(?:txt|html?|xhtml)$/iu;

/** `path` '-' is standard input. `many` where more than one report may come of the call. */
export type FoundReports = { readonly paths: readonly string[]; readonly many: boolean };

/** Files in the order named, those of a folder by name; a path that does not exist stays, for the reading of it to fail aloud. */
export function findReports(paths: readonly string[]): FoundReports {
  const found = paths.map((path) =>
    isFolder(path) ? { folder: true, files: filesBelow(path) } : { folder: false, files: [path] },
  );
  return {
    paths: found.flatMap(({ files }) => files),
    many: found.some(({ folder }) => folder) || paths.length > 1,
  };
}

export function isFolder(path: string): boolean {
  return path !== '-' && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** Hidden files and what is no report are left out; links to folders are not followed. */
function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return REPORT.test(entry.name) && !isFolder(path) ? [path] : [];
  });
}
