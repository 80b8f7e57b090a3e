import { type Dirent, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import type { Diagnostic } from '../note/diagnostic.js';
import { sortByText } from '../people/sort-by-text.js';
import { isInside, realRootOf, relativePath } from './containment.js';
import { environmentError, errorCode } from './environment-error.js';
import { linkTarget } from './link-target.js';
import { vaultProblem } from './vault-problem.js';

/** Folders that never hold the user's notes. Hidden ones (`.git`, `.trash`, `.stversions` …) are passed over too. */
const SKIPPED = new Set(['node_modules', '$RECYCLE.BIN', 'System Volume Information', '@eaDir', '__MACOSX']);

/** A Markdown file of the vault. */
export interface MarkdownFile {
  /** Vault-relative, with `/`, in the spelling of the disk. */
  path: string;
  /** The absolute path to read it by. */
  file: string;
}

/**
 * All Markdown files of the vault, in code-point order of their (NFC) paths. Symbolic links are followed where they
 * stay inside the vault and show something that is not there already, so that no note counts twice and no circle is
 * walked. Throws an EnvironmentError if the root cannot be read; any other failure is a diagnostic.
 */
export function walkMarkdown(root: string): { files: MarkdownFile[]; problems: Diagnostic[] } {
  const { files, problems } = listMarkdown(root);
  return { files: inOrderOfPaths(files), problems };
}

/** The files in code-point order of their (NFC) paths. */
export function inOrderOfPaths<T extends MarkdownFile>(files: readonly T[]): T[] {
  return sortByText(files, ({ path }) => path);
}

/** The same in the order of the disk. */
export function listMarkdown(root: string): { files: MarkdownFile[]; problems: Diagnostic[] } {
  const realRoot = realRootOf(root);
  const problems: Diagnostic[] = [];
  const files: MarkdownFile[] = [];
  const seen = new Set<string>();
  /** Files are seen as well, but only links ask for it, and most vaults have none. */
  let seenFiles = 0;
  const links: MarkdownFile[] = [];

  function walk(start: string, startPath: string): void {
    const folders = [{ folder: start, path: startPath }];
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
      if (seen.has(next.folder)) continue;
      seen.add(next.folder);
      const before = next.path === '' ? '' : `${next.path}/`;
      const folder = next.folder.endsWith(sep) ? next.folder : next.folder + sep;
      for (const entry of entriesOf(next.folder, next.path, problems)) {
        const { name } = entry;
        if (name.startsWith('.')) continue;
        const path = before + name;
        const file = folder + name;
        if (entry.isSymbolicLink()) links.push({ path, file });
        else if (entry.isDirectory()) {
          if (!SKIPPED.has(name)) folders.push({ folder: file, path });
        } else if (entry.isFile() && isMarkdown(name)) {
          files.push({ path, file });
        }
      }
    }
  }

  walk(realRoot, '');
  while (links.length > 0) {
    // In order of their paths: which of two links to one place counts must not depend on the disk.
    for (const link of sortByText(links.splice(0), ({ path }) => path)) follow(link);
  }
  return { files, problems };

  function follow(link: MarkdownFile): void {
    const target = linkTarget(link.file);
    if (target === undefined) {
      if (isMarkdown(link.path))
        problems.push(vaultProblem(link.path, 'unreadable', 'This link leads nowhere.'));
      return;
    }
    if (target.kind === 'other' || (target.kind === 'file' && !isMarkdown(link.path))) return;
    if (!isInside(realRoot, target.path)) {
      problems.push(vaultProblem(link.path, 'outside-vault', outside(target.kind)));
      return;
    }
    for (; seenFiles < files.length; seenFiles += 1) seen.add((files[seenFiles] as MarkdownFile).file);
    if (seen.has(target.path) || isSkipped(relativePath(realRoot, target.path))) return;
    if (target.kind === 'folder') walk(target.path, link.path);
    else {
      seen.add(target.path);
      files.push({ path: link.path, file: target.path });
    }
  }
}

function entriesOf(folder: string, path: string, problems: Diagnostic[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (path === '') throw environmentError(folder, error);
    const why = errorCode(error) ?? 'unknown error';
    // A folder that was removed meanwhile is no problem of the vault.
    if (why === 'ENOENT') return [];
    const message = `This folder cannot be read (${why}), so its notes are missing. Check its permissions.`;
    problems.push(vaultProblem(path, 'unreadable', message, 'error'));
    return [];
  }
}

/** A link may point into the vault's own hidden folders, but not at what sync tools and git keep there. */
function isSkipped(path: string): boolean {
  return path
    .split('/')
    .some((name) => SKIPPED.has(name) || /^\.(?:git|obsidian|trash|knowwho|stfolder|stversions)$/.test(name));
}

function isMarkdown(name: string): boolean {
  return name.endsWith('.md') || /\.md$/i.test(name);
}

function outside(kind: 'file' | 'folder'): string {
  return `This ${kind} is a link to a place outside the vault and is left out. Move the original into the vault.`;
}
