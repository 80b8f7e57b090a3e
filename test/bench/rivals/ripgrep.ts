import { spawnSync } from 'node:child_process';
import type { Task } from '../measure.js';

/** What is to be timed, or why it cannot be. */
export interface Rival {
  task?: Task;
  missing?: string;
}

/** ripgrep over all notes, for a word that stands in each: a search that reads everything, in parallel. */
export function ripgrep(vault: string): Rival {
  if (!canRun('rg')) return { missing: 'ripgrep is not installed (Debian: apt-get install ripgrep)' };
  const args = ['--count', '--no-config', '--glob', '*.md', 'met', vault];
  return { task: { name: 'ripgrep for a word, all notes', command: 'rg', args } };
}

/** True if there is a program of this name. */
export function canRun(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}
