import { realpathSync } from 'node:fs';

/** The path without symbolic links, or undefined if it leads nowhere (dangling, in a circle, not permitted). */
export function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
