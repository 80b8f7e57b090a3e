import { realpathSync, statSync } from 'node:fs';
import { packageInfo } from './package-info.js';

/** Which program it is that makes or reads a cache: another version, build or runtime may read the same notes otherwise. */
export function programMark(): string {
  return [packageInfo().version, buildMark(), process.version, process.versions.icu].join(' ');
}

/** The file that was started, as it stands on the disk: a build of the same version is another program. */
function buildMark(): string {
  try {
    const { size, mtimeMs, ino } = statSync(realpathSync(process.argv[1] ?? ''));
    return `${size}:${mtimeMs}:${ino}`;
  } catch {
    return '';
  }
}
