import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { compactFacts } from '../note/compact-facts.js';
import type { NoteFacts } from '../note/note.js';
import { readNote } from '../note/read-note.js';
import type { Settings } from '../people/settings.js';
import { realRootOf } from './containment.js';
import { realPathOf } from './real-path.js';
import { fileScanner } from './scan-vault.js';

/** One file of a vault, read by itself. */
export type OneNote = { role: 'note'; facts: NoteFacts } | { role: 'generated'; text: string };

/**
 * Reads one Markdown file as a reading of the whole vault would. Undefined for everything else: a file that is not
 * there, one that lies behind a link, and one that is left out or cannot be read.
 */
export function readOneNote(root: string, path: string, settings: Settings): OneNote | undefined {
  if (!/\.md$/i.test(path)) return undefined;
  const realRoot = realRootOf(root);
  const file = join(realRoot, path);
  if (realPathOf(file) !== file || !lstatSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const scanned = fileScanner([], settings)({ path, file });
  if (scanned.role === 'generated') return scanned;
  if (scanned.role !== 'note') return undefined;
  return { role: 'note', facts: compactFacts(readNote(path, scanned.text, settings)) };
}
