import { statSync } from 'node:fs';
import { realPathOf } from './real-path.js';

/** Where a path leads in the end, through symbolic links. */
export interface LinkTarget {
  /** Absolute, free of links. */
  path: string;
  kind: 'file' | 'folder' | 'other';
}

/** What a path leads to; undefined if that is nothing, a circle, or not permitted. */
export function linkTarget(from: string): LinkTarget | undefined {
  const path = realPathOf(from);
  const stat = path === undefined ? undefined : statOf(path);
  if (path === undefined || stat === undefined) return undefined;
  return { path, kind: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other' };
}

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
