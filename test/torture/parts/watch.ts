import type { TorturePart } from '../part.js';
import { sameAsCold } from './watch/same-as-cold.js';

/** The watcher: what it keeps in memory, and what editors and sync tools do to the files that it watches. */
export const watch: TorturePart = {
  name: 'watch',
  what: 'a watcher that reads only what changed is never wrong, and half a file is never read',
  async run(run) {
    return [sameAsCold(run)];
  },
};
