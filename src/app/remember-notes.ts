import { type Stats, statSync } from 'node:fs';
import type { NoteFacts } from '../note/note.js';
import { readNote } from '../note/read-note.js';
import type { Settings } from '../people/settings.js';
import { hashText } from '../people/text-key.js';
import { conflictCopy } from '../vault/conflict-copy.js';
import { textOf, type VaultRead } from '../vault/read-vault.js';
import { fileScanner, type ScannedFile } from '../vault/scan-vault.js';
import { isTemporaryName } from '../vault/temporary-file.js';
import { type MarkdownFile, walkMarkdown } from '../vault/walk-markdown.js';
import type { ReadNotes } from './read-state.js';

/** What is kept of one file between two readings. */
interface Remembered {
  stamp: string;
  /** False if the file was so young when it was read that a later change could carry the same time. */
  settled: boolean;
  hash: number;
  scanned: Exclude<ScannedFile, { role: 'note' }> | { role: 'note'; facts: NoteFacts };
}

/** In what form facts are kept. */
type Keep = (facts: NoteFacts) => NoteFacts;

/** Files younger than this are read again next time: the clocks of some disks tick every two seconds. */
const RACY_MS = 2_500;

/**
 * A reading of notes that remembers: files whose size, times and inode are as before are not read again, and a note
 * whose text is as before keeps its very same facts object, so that `===` tells what changed.
 */
export function rememberingReader(keep: Keep = (facts) => facts): ReadNotes {
  let memory = new Map<string, Remembered>();
  let settingsKey = '';
  return (root, settings) => {
    const key = JSON.stringify([root, settings]);
    if (key !== settingsKey) memory = new Map();
    settingsKey = key;
    const { files, problems } = walkMarkdown(root);
    const scanFile = fileScanner(files, settings);
    const read: VaultRead = {
      notes: [],
      allPaths: [],
      problems,
      generated: new Map(),
      textOf: (path) => textOf(root, path, settings),
    };
    const next = new Map<string, Remembered>();
    for (const file of files) {
      const known = memory.get(file.path);
      const now = recall(known, file) ?? scan(known, file, scanFile, settings, keep);
      next.set(file.path, now);
      collect(read, file.path, now.scanned);
    }
    memory = next;
    return read;
  };
}

function recall(known: Remembered | undefined, { file, path }: MarkdownFile): Remembered | undefined {
  // Whether `Name 2.md` is a copy depends on another file's text too.
  if (!known?.settled || conflictCopy(nameOf(path))) return undefined;
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && stampOf(stat) === known.stamp ? known : undefined;
}

function scan(
  known: Remembered | undefined,
  file: MarkdownFile,
  scanFile: (file: MarkdownFile) => ScannedFile,
  settings: Settings,
  keep: Keep,
): Remembered {
  // The time is taken before the text: a change in between makes the stamp old, never the text.
  const stat = statSync(file.file, { throwIfNoEntry: false });
  const scanned = scanFile(file);
  const base = {
    stamp: stat ? stampOf(stat) : '',
    settled: stat !== undefined && Date.now() - stat.mtimeMs > RACY_MS,
  };
  if (scanned.role !== 'note') return { ...base, hash: 0, scanned };
  const hash = hashText(scanned.text);
  const facts =
    known?.scanned.role === 'note' && known.hash === hash
      ? known.scanned.facts
      : keep(readNote(file.path, scanned.text, settings));
  return { ...base, hash, scanned: { role: 'note', facts } };
}

function collect(read: VaultRead, path: string, scanned: Remembered['scanned']): void {
  if (scanned.role === 'note') read.notes.push(scanned.facts);
  if (scanned.role === 'generated') read.generated.set(path, scanned.text);
  if (scanned.role === 'problem') read.problems.push(scanned.problem);
  const isCopy = scanned.role === 'problem' && scanned.problem.code === 'conflict-copy';
  if (!isCopy && !isTemporaryName(nameOf(path))) read.allPaths.push(path);
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size}:${mtimeMs}:${ctimeMs}:${ino}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
