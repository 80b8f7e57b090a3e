import { realpathSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { findConflict } from '../note/conflict-markers.js';
import { readNote } from '../note/read-note.js';
import { mergeInbox } from '../note/three-way/merge-inbox.js';
import { mergeNote } from '../note/three-way/merge-note.js';
import type { Sides } from '../note/three-way/sides.js';
import { defaultSettings, type Settings } from '../people/settings.js';
import { mergePage } from '../render/merge-page.js';
import { mergeStubVersions } from '../render/merge-stub-versions.js';
import { findRoot } from '../vault/find-root.js';
import { generatedKind, isGenerated } from '../vault/generated-file.js';
import { runGit } from '../vault/git.js';
import { readSettings } from '../vault/read-settings.js';
import { readText } from '../vault/read-text.js';
import { writeMerged } from '../vault/write-merged.js';
import { readDueMemory } from './due-memory.js';
import { Failure } from './failure.js';

/** What git asks of a merge driver; the three files are its own. */
export interface MergeAsk extends Sides<string> {
  /** How many signs a conflict marker has. */
  size: number;
  /** The file's path from the top of the work tree. */
  path: string;
  /** What stands behind the conflict markers. */
  labels: { ours: string; theirs: string };
}

/** Who merged it, and how many conflicts are left. */
export interface MergeAnswer {
  by: 'knowwho' | 'git';
  conflicts: number;
}

/**
 * Merges the three versions of one file for git and writes the outcome into that of `ours`. What is no person note and
 * not generated, or cannot be read, is merged by git's own text merge. Throws, and leaves `ours` as it was, where that
 * cannot be had either.
 */
export function mergeVersions(cwd: string, ask: MergeAsk): MergeAnswer {
  const files = {
    base: resolve(cwd, ask.base),
    ours: resolve(cwd, ask.ours),
    theirs: resolve(cwd, ask.theirs),
  };
  const { root, path } = vaultOf(cwd, ask.path);
  const settings = root === undefined ? defaultSettings() : readSettings(root).settings;
  const read = [files.base, files.ours, files.theirs].map((file) => readText(file, settings.maxNote));
  const [base, ours, theirs] = read.map((one) => (one.ok ? one.text : undefined));
  const merged =
    base === undefined || ours === undefined || theirs === undefined
      ? undefined
      : mergeTexts({ base, ours, theirs }, ask, { root, path, settings });
  if (!merged) return mergedByGit(cwd, files, ask);
  writeMerged(files.ours, merged.text);
  return { by: 'knowwho', conflicts: merged.conflicts };
}

interface Place {
  root: string | undefined;
  path: string;
  settings: Settings;
}

/** The vault in which the file lies, and its path there; without a vault, that of the repository. */
function vaultOf(cwd: string, path: string): { root: string | undefined; path: string } {
  const file = resolve(realpathSync(cwd), path);
  const root = findRoot(dirname(file), {});
  return root === undefined ? { root, path } : { root, path: relative(root, file).replaceAll('\\', '/') };
}

function mergeTexts(
  sides: Sides<string>,
  ask: MergeAsk,
  { root, path, settings }: Place,
): { text: string; conflicts: number } | undefined {
  if ([sides.base, sides.ours, sides.theirs].some((text) => findConflict(text) !== undefined))
    return undefined;
  const kind = generatedKind(path, settings);
  const isOurs = isGenerated(path, sides.ours, settings) && isGenerated(path, sides.theirs, settings);
  if (kind !== undefined && isOurs) {
    const text =
      kind === 'inbox'
        ? mergeInbox(sides)
        : kind === 'stub'
          ? mergeStubVersions(sides)
          : mergePage(sides, (mark) => (root === undefined ? undefined : rememberedBody(root, mark)));
    return text === undefined ? undefined : { text, conflicts: 0 };
  }
  const kinds = [sides.ours, sides.theirs].map((text) => readNote(path, text, settings).kind);
  if (!kinds.some((one) => one === 'person' || one === 'me')) return undefined;
  return mergeNote(sides, settings, { ...ask.labels, size: ask.size });
}

function rememberedBody(root: string, mark: string): string | undefined {
  return readDueMemory(root).find((page) => page.mark === mark)?.body;
}

function mergedByGit(
  cwd: string,
  { base, ours, theirs }: Sides<string>,
  { labels, size }: MergeAsk,
): MergeAnswer {
  const names = [labels.ours, 'base', labels.theirs].flatMap((label) => ['-L', label]);
  const answer = runGit(cwd, ['merge-file', '-p', `--marker-size=${size}`, ...names, ours, base, theirs]);
  if (answer.missing) throw new Failure('environment', 'git was not found, so nothing was merged.');
  if (answer.code > 127) throw new Failure('environment', `git merge-file: ${answer.err}`);
  writeMerged(ours, answer.out);
  return { by: 'git', conflicts: answer.code };
}
