// Atoms of a sentence given as forms, for the trainers.
import { type Atoms, atomOf, newAtoms, setAtom, type WordTables } from '../src/language/word-atoms.ts';

export function atomsOf(forms: readonly string[], tables: WordTables): Atoms {
  const atoms = newAtoms(forms.length);
  for (const [i, form] of forms.entries()) setAtom(atoms, i, atomOf(form, tables));
  return atoms;
}
