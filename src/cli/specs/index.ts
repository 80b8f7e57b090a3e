import type { CommandSpec } from '../command-spec.js';
import { addSpec } from './add.js';
import { checkSpec } from './check.js';
import { commonSpec } from './common.js';
import { dueSpec } from './due.js';
import { gitSetupSpec } from './git-setup.js';
import { initSpec } from './init.js';
import { listSpec } from './list.js';
import { logSpec } from './log.js';
import { mergeSpec } from './merge.js';
import { mergeDriverSpec } from './merge-driver.js';
import { nearSpec } from './near.js';
import { pathSpec } from './path.js';
import { promiseSpec } from './promise.js';
import { renameSpec } from './rename.js';
import { showSpec } from './show.js';
import { snoozeSpec } from './snooze.js';
import { stubSpec } from './stub.js';
import { tierSpec } from './tier.js';
import { triageSpec } from './triage.js';
import { undoSpec } from './undo.js';
import { watchSpec } from './watch.js';
import { whoSpec } from './who.js';

/** Every command, in the order in which the help lists them. */
export const COMMANDS: CommandSpec[] = [
  initSpec,
  dueSpec,
  watchSpec,
  addSpec,
  logSpec,
  promiseSpec,
  snoozeSpec,
  tierSpec,
  triageSpec,
  stubSpec,
  showSpec,
  listSpec,
  whoSpec,
  nearSpec,
  pathSpec,
  commonSpec,
  checkSpec,
  renameSpec,
  mergeSpec,
  undoSpec,
  gitSetupSpec,
  mergeDriverSpec,
];
