import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sweepTemporaries } from '../vault/lock/temporaries.js';
import { readInside } from '../vault/read-inside.js';
import { renderSettings } from '../vault/survey/render-settings.js';
import { type Survey, surveyVault } from '../vault/survey/survey-vault.js';
import { type FileChange, writeChanges } from '../vault/write-changes.js';
import { nodeDisk } from '../vault/write-disk.js';
import { Failure } from './failure.js';

/** What was found in a folder, and what was (or would be) written. */
export interface InitResult {
  survey: Survey;
  /** The text of `knowwho.yaml`. */
  settings: string;
  /** Paths of the files written, or to be written in a dry run. */
  written: string[];
}

const SETTINGS = 'knowwho.yaml';
const GIT_IGNORE = '.gitignore';
const MAX_BYTES = 1024 * 1024;

/**
 * Adopts a folder of notes: surveys it, writes `knowwho.yaml` with what was found, and adds missing lines to
 * `.gitignore` in a git or Obsidian folder. No note is changed; an existing `knowwho.yaml` is never overwritten.
 */
export function initVault(root: string, options: { dryRun?: boolean } = {}): InitResult {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure('refused', `there is no folder ${root}. Make it first, or name another one.`);
  }
  // There is no vault to lock yet, but a run that was killed here may have left its file.
  if (!options.dryRun) sweepTemporaries(root, nodeDisk, false);
  if (existsSync(join(root, SETTINGS))) {
    throw new Failure(
      'refused',
      `${join(root, SETTINGS)} is there already and is not overwritten. Change it by hand, or rename it and run ` +
        '“knowwho init” again.',
    );
  }
  const survey = surveyVault(root);
  const settings = renderSettings(survey);
  const ignore = ignoreChange(root);
  // The settings last: with them the folder is adopted, and a run that was stopped before can be made again.
  const changes: FileChange[] = [
    ...(ignore ? [ignore] : []),
    { path: SETTINGS, before: null, after: settings },
  ];
  const inOrder = (paths: string[]) => paths.sort((a, b) => Number(b === SETTINGS) - Number(a === SETTINGS));
  if (options.dryRun) return { survey, settings, written: inOrder(changes.map(({ path }) => path)) };
  const { results } = writeChanges(root, changes);
  const clash = results.find((one) => one.outcome === 'clash' && one.path === SETTINGS);
  if (clash) throw new Failure('refused', `${SETTINGS}: ${clash.reason ?? 'it is there already'}`);
  return {
    survey,
    settings,
    written: inOrder(results.filter((one) => one.outcome === 'written').map(({ path }) => path)),
  };
}

/** The program's own folder is safe to delete and different on each machine: git has no use for it. */
function ignoreChange(root: string): FileChange | undefined {
  const read = readInside(root, GIT_IGNORE, MAX_BYTES);
  if (!read.ok && read.reason !== 'missing') return undefined;
  if (!read.ok && !isBelowGit(root) && !existsSync(join(root, '.obsidian'))) return undefined;
  const before = read.ok ? read.text : null;
  const text = before ?? '';
  if (/^\/?\.knowwho\/?\s*$/m.test(text)) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : lineBreak;
  return { path: GIT_IGNORE, before, after: `${text}${gap}.knowwho/${lineBreak}` };
}

function isBelowGit(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  return dirname(folder) !== folder && isBelowGit(dirname(folder));
}
