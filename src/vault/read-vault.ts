import { join } from 'node:path';
import type { Diagnostic } from '../note/diagnostic.js';
import type { NoteFacts } from '../note/note.js';
import { readNote } from '../note/read-note.js';
import type { Settings } from '../people/settings.js';
import { isInside, isVaultPath, realRootOf } from './containment.js';
import { readText } from './read-text.js';
import { realPathOf } from './real-path.js';
import { scanVault } from './scan-vault.js';

/** Everything read from a vault in one go. */
export interface VaultRead {
  /** In order of the paths. Their own problems are in {@link NoteFacts.problems}. */
  notes: NoteFacts[];
  /** Every Markdown file that a link may mean. */
  allPaths: string[];
  /** Problems of files as a whole: unreadable, too large, conflict copies, links that lead outside. */
  problems: Diagnostic[];
  /** The agenda file, the inbox and the generated files in the folder of stubs: path → text. */
  generated: Map<string, string>;
  /** The text of a file as it stands on the disk now; undefined if there is none that can be read. */
  textOf(path: string): string | undefined;
}

/** Reads all notes of the vault. Throws an EnvironmentError if the root cannot be read, for nothing else. */
export function readVault(root: string, settings: Settings): VaultRead {
  const notes: NoteFacts[] = [];
  const generated = new Map<string, string>();
  const { allPaths, problems } = scanVault(root, settings, (path, text, role) => {
    if (role === 'generated') generated.set(path, text);
    else notes.push(readNote(path, text, settings));
  });
  return { notes, allPaths, problems, generated, textOf: (path) => textOf(root, path, settings) };
}

/** The text of one file inside the vault, byte order mark included; undefined if there is none that can be read. */
export function textOf(root: string, path: string, settings: Settings): string | undefined {
  const file = fileInside(root, path);
  const read = file === undefined ? undefined : readText(file, settings.maxNote);
  return read?.ok ? read.text : undefined;
}

function fileInside(root: string, path: string): string | undefined {
  if (!isVaultPath(path)) return undefined;
  const real = realPathOf(join(root, path));
  return real !== undefined && isInside(realRootOf(root), real) ? real : undefined;
}
