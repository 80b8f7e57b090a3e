import { readNote } from '../note/read-note.js';
import { textOf } from '../vault/read-vault.js';
import { scanVault } from '../vault/scan-vault.js';
import type { ReadNotes } from './read-state.js';

/** A reading of notes that calls `onNote` with the number read so far, for showing progress. */
export function countingReader(onNote: (count: number) => void): ReadNotes {
  return (root, settings) => {
    const read = { notes: [] as ReturnType<typeof readNote>[], generated: new Map<string, string>() };
    const { allPaths, problems } = scanVault(root, settings, (path, text, role) => {
      if (role === 'generated') read.generated.set(path, text);
      else onNote(read.notes.push(readNote(path, text, settings)));
    });
    return { ...read, allPaths, problems, textOf: (path) => textOf(root, path, settings) };
  };
}
