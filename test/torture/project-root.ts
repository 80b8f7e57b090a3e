import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project, from the sources as well as from what was compiled of them. */
export function projectRoot(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error('no package.json above the torture');
  }
}

/** What a part says that needs the built program, where there is none. */
export function missingBuild(): string | undefined {
  const isBuilt = existsSync(join(projectRoot(), 'dist', 'cli', 'main.js'));
  return isBuilt ? undefined : 'the program is not built: npm run build';
}
