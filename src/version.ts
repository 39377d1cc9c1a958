// The program's name and version, stamped in every reading. Kept equal to package.json by a test.

export const PROGRAM = 'onrecord 0.1.0';
