import type { TorturePart } from './part.js';
import { behindGuard } from './privacy/behind-guard.js';
import { noImports } from './privacy/no-imports.js';
import { systemCalls } from './privacy/system-calls.js';
import { temporaries } from './privacy/temporaries.js';
import { missingBuild } from './project-root.js';

/** What leaves the vault: nothing. */
export const PRIVACY: TorturePart = {
  name: 'privacy',
  what: 'no connection, nothing of the notes anywhere but in the vault, the program’s own files closed to others',
  missing: missingBuild,
  async run(run) {
    return [...noImports(), ...(await behindGuard(run)), ...(await temporaries()), ...systemCalls(run)];
  },
};
