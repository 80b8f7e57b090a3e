import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { linkTarget } from './link-target.js';

const MARKS = ['knowwho.yaml', '.obsidian', '.knowwho'];

/**
 * The vault's root as an absolute path: the option (`--vault`), else `$KNOWWHO_VAULT`, else the nearest folder from
 * `from` upwards that holds `knowwho.yaml`, `.obsidian` or `.knowwho`. Undefined if there is none, or if the folder
 * that was named does not exist.
 */
export function findRoot(from: string, env: NodeJS.ProcessEnv, option?: string): string | undefined {
  const named = option ?? (env.KNOWWHO_VAULT || undefined);
  if (named !== undefined) {
    const root = resolve(from, named);
    return linkTarget(root)?.kind === 'folder' ? root : undefined;
  }
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (MARKS.some((mark) => existsSync(join(folder, mark)))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
