import type { Diagnostic, DiagnosticCode, Severity } from '../note/diagnostic.js';
import { excludeMatcher, folderMatcher, onceForFolder } from '../note/settings/folder-matcher.js';
import type { Settings } from '../people/settings.js';
import { nfc } from '../people/text-key.js';
import { type ConflictCopy, conflictCopy, isSamePerson } from './conflict-copy.js';
import { generatedKind, isGenerated } from './generated-file.js';
import type { ReadBefore } from './read-ahead.js';
import { type ReadText, readSeenText, readText } from './read-text.js';
import { isInTemplateFolder, isTemplate } from './template-note.js';
import { isTemporaryName } from './temporary-file.js';
import { vaultProblem } from './vault-problem.js';
import { type MarkdownFile, walkMarkdown } from './walk-markdown.js';

/** What a look at one file came to. */
export type ScannedFile =
  /** A note to be read, with its whole text, and how to have that again without keeping it, if there is a way. */
  | { role: 'note'; text: string; again?: () => string }
  /** The agenda, the inbox, or a file in the folder of stubs: kept for comparison, not read for links and tasks. */
  | { role: 'generated'; text: string }
  /** A template, a finished week, an excluded file, a temporary: passed over in silence. */
  | { role: 'left-out' }
  /** Could not or must not be read. */
  | { role: 'problem'; problem: Diagnostic };

/** All files of a vault, looked at one by one. */
export interface Scan {
  /** Every Markdown file that a link may mean, in order of the paths; excluded ones and templates too. */
  allPaths: string[];
  problems: Diagnostic[];
}

/** Walks the vault and hands every note and generated file to `visit`, in order of the paths. */
export function scanVault(
  root: string,
  settings: Settings,
  visit: (path: string, text: string, role: 'note' | 'generated') => void,
): Scan {
  const { files, problems } = walkMarkdown(root);
  const scanFile = fileScanner(files, settings);
  const allPaths: string[] = [];
  for (const file of files) {
    const scanned = scanFile(file);
    if (scanned.role === 'problem') problems.push(scanned.problem);
    else if (scanned.role !== 'left-out') visit(file.path, scanned.text, scanned.role);
    if (!isTemporaryName(nameOf(file.path)) && !isConflict(scanned)) allPaths.push(file.path);
  }
  return { allPaths, problems };
}

/**
 * Makes the look at one file, of so many bytes where that was just seen; `files` are those that a conflict copy's original
 * may be among. `before` gives the text of a file that was read before somebody looked at it.
 */
export function fileScanner(
  files: readonly MarkdownFile[],
  settings: Settings,
  before?: (file: MarkdownFile) => ReadBefore | undefined,
): (file: MarkdownFile, size?: number) => ScannedFile {
  const isExcluded = excludeMatcher(settings.exclude);
  const isOwnTemplate = folderMatcher(settings.templates === '' ? [] : [settings.templates]);
  const isInTemplates = onceForFolder(isInTemplateFolder);
  let siblings: Map<string, MarkdownFile> | undefined;

  function sibling(path: string, name: string): MarkdownFile | undefined {
    siblings ??= new Map(files.map((file) => [keyOf(file.path), file]));
    return siblings.get(keyOf(path.slice(0, path.lastIndexOf('/') + 1) + name));
  }

  /** The file of which this one is a conflict copy, by its name and, where that proves nothing, its contents. */
  function originalOf(
    path: string,
    copy: ConflictCopy,
    text: () => string | undefined,
  ): MarkdownFile | undefined {
    const base = sibling(path, copy.base);
    if (base === undefined || base.path === path || copy.certain) return base;
    const mine = text();
    const other = readText(base.file, settings.maxNote);
    return mine !== undefined && other.ok && isSamePerson(mine, other.text) ? base : undefined;
  }

  return (file, size) => {
    const { path } = file;
    const name = nameOf(path);
    if (isTemporaryName(name)) return { role: 'left-out' };
    const kind = generatedKind(path, settings);
    const isOurs = kind === 'agenda' || kind === 'inbox' || kind === 'stub';
    if (!isOurs && (isExcluded(path) || isOwnTemplate(path) || isInTemplates(path)))
      return { role: 'left-out' };
    const copy = conflictCopy(name);
    if (copy?.certain)
      return {
        role: 'problem',
        problem: conflictProblem(
          path,
          originalOf(path, copy, () => ''),
        ),
      };
    const { maxNote } = settings;
    const known = before?.(file);
    const read = known ? { ok: true as const, ...known } : readSeenText(file.file, size, maxNote);
    if (!read.ok) return unread(path, read, settings);
    const { text } = read;
    if (isGenerated(path, text, settings, kind))
      return isOurs ? { role: 'generated', text } : { role: 'left-out' };
    if ((isOurs && isExcluded(path)) || isTemplate(path, text)) return { role: 'left-out' };
    const original = copy && originalOf(path, copy, () => text);
    if (original) return { role: 'problem', problem: conflictProblem(path, original) };
    return { role: 'note', text, again: known?.again };
  };
}

function isConflict(scanned: ScannedFile): boolean {
  return scanned.role === 'problem' && scanned.problem.code === 'conflict-copy';
}

function conflictProblem(path: string, original: MarkdownFile | undefined): Diagnostic {
  const of = original ? ` of "${nameOf(original.path)}"` : '';
  const message = `This is a copy${of} that a sync conflict left. Take over what the original lacks, then delete it.`;
  return vaultProblem(path, 'conflict-copy', message);
}

function unread(path: string, read: ReadText & { ok: false }, settings: Settings): ScannedFile {
  const problem = (code: DiagnosticCode, message: string, severity?: Severity): ScannedFile => ({
    role: 'problem',
    problem: vaultProblem(path, code, message, severity),
  });
  if (read.reason === 'too-large') {
    const limit = `"max-note" (${settings.maxNote})`;
    return problem('too-large', `The note has ${read.size} bytes, more than ${limit}, and is left out.`);
  }
  if (read.reason === 'not-text') {
    return problem('not-text', 'This file is not UTF-8 text and is left out. Save it as UTF-8 or rename it.');
  }
  const badName = path.includes('\uFFFD');
  // A pipe, or a file that has gone since the folder was listed, is no problem of the vault.
  if (read.reason === 'not-a-file' || (read.reason === 'missing' && !badName)) return { role: 'left-out' };
  const why = read.reason === 'unreadable' ? ` (${read.code})` : badName ? ': its name is not UTF-8' : '';
  return problem('unreadable', `This file cannot be read${why} and is left out.`, 'error');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function keyOf(path: string): string {
  return nfc(path).toLowerCase();
}
