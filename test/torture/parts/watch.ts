import type { TorturePart } from '../part.js';
import { editorSaves } from './watch/editors.js';
import { fewWatches } from './watch/few-watches.js';
import { flatMemory } from './watch/flat-memory.js';
import { halfFiles, slowHalfFiles } from './watch/half-files.js';
import { checkouts, folders, syncedFiles } from './watch/many-files.js';
import { sameAsCold } from './watch/same-as-cold.js';

/** The watcher: what it keeps in memory, and what editors and sync tools do to the files that it watches. */
export const watch: TorturePart = {
  name: 'watch',
  what: 'a watcher that reads only what changed is never wrong, half a file is never read, and days do no harm',
  async run(run) {
    return [
      sameAsCold(run),
      await halfFiles(run),
      await slowHalfFiles(run),
      await editorSaves(run),
      await syncedFiles(run),
      await checkouts(run),
      await folders(run),
      await fewWatches(run),
      await flatMemory(run),
    ];
  },
};
