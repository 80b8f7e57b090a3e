import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder, from the sources as well as from what they are compiled to. */
export const PROJECT = upwards(import.meta.dirname);

/** The built program, which torture runs as processes of their own. */
export const MAIN = join(PROJECT, 'dist', 'cli', 'main.js');

/** Undefined if the built program is there. */
export function missingBuild(): string | undefined {
  return existsSync(MAIN) ? undefined : 'the program is not built: npm run build';
}

function upwards(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : upwards(dirname(folder));
}
