import { statSync } from 'node:fs';
import type { NoteFacts } from '../note/note.js';
import { readNote } from '../note/read-note.js';
import type { Settings } from '../people/settings.js';
import { hashText } from '../people/text-key.js';
import { conflictCopy } from '../vault/conflict-copy.js';
import { textOf, type VaultRead } from '../vault/read-vault.js';
import { fileScanner, type ScannedFile } from '../vault/scan-vault.js';
import { isTemporaryName } from '../vault/temporary-file.js';
import { type MarkdownFile, walkMarkdown } from '../vault/walk-markdown.js';
import { isFacts, type Kept, NoteMemory } from './note-memory.js';
import type { ReadNotes } from './read-state.js';

/** In what form facts are kept. */
type Keep = (facts: NoteFacts) => NoteFacts;

/**
 * A reading of notes that remembers: files whose size, times and inode are as before are not read again, and a note
 * whose text is as before keeps its very same facts object, so that `===` tells what changed.
 */
export function rememberingReader(keep: Keep = (facts) => facts): ReadNotes {
  let memory = new NoteMemory(0);
  let settingsKey = '';
  return (root, settings) => {
    const key = JSON.stringify([root, settings]);
    if (key !== settingsKey) memory = new NoteMemory(0);
    settingsKey = key;
    const { files, problems } = walkMarkdown(root);
    const scanFile = fileScanner(files, settings);
    const read: VaultRead = {
      notes: [],
      allPaths: [],
      problems,
      generated: new Map(),
      textOf: readerOf(root, settings),
    };
    const next = new NoteMemory(files.length);
    const placeOf = memory.places();
    for (const file of files) {
      const place = placeOf(file.path);
      collect(read, file.path, recall(file, place) ?? scan(file, place));
    }
    memory = next;
    return read;

    function recall({ file, path }: MarkdownFile, place: number | undefined): Kept | undefined {
      // Whether `Name 2.md` is a copy depends on another file's text too.
      if (place === undefined || conflictCopy(nameOf(path))) return undefined;
      const isSame = memory.isSame(place, statSync(file, { throwIfNoEntry: false }));
      return isSame ? next.take(memory, place) : undefined;
    }

    function scan(file: MarkdownFile, place: number | undefined): Kept {
      // The time is taken before the text: a change in between makes the stamp old, never the text.
      const stat = statSync(file.file, { throwIfNoEntry: false });
      const scanned = scanFile(file);
      const hash = scanned.role === 'note' ? hashText(scanned.text) : 0;
      const known = place === undefined ? undefined : memory.factsOf(place, hash);
      const kept = keptOf(file.path, scanned, known);
      // Of a note, the path that its facts hold: one text for both.
      next.add(isFacts(kept) ? kept.path : file.path, stat, hash, kept);
      return kept;
    }

    function keptOf(path: string, scanned: ScannedFile, known: NoteFacts | undefined): Kept {
      return scanned.role === 'note' ? (known ?? keep(readNote(path, scanned.text, settings))) : scanned;
    }
  };
}

/** On its own: who keeps it must not keep the list of files with it. */
function readerOf(root: string, settings: Settings): VaultRead['textOf'] {
  return (path) => textOf(root, path, settings);
}

function collect(read: VaultRead, path: string, kept: Kept): void {
  if (isFacts(kept)) read.notes.push(kept);
  else if (kept.role === 'generated') read.generated.set(path, kept.text);
  else if (kept.role === 'problem') read.problems.push(kept.problem);
  const isCopy = !isFacts(kept) && kept.role === 'problem' && kept.problem.code === 'conflict-copy';
  if (!isCopy && !isTemporaryName(nameOf(path))) read.allPaths.push(isFacts(kept) ? kept.path : path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
