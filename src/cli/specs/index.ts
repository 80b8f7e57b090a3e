import type { CommandSpec } from '../command-spec.js';
import { addSpec } from './add.js';
import { checkSpec } from './check.js';
import { dueSpec } from './due.js';
import { initSpec } from './init.js';
import { listSpec } from './list.js';
import { logSpec } from './log.js';
import { showSpec } from './show.js';
import { stubSpec } from './stub.js';
import { tierSpec } from './tier.js';
import { triageSpec } from './triage.js';
import { watchSpec } from './watch.js';

/** Every command, in the order in which the help lists them. */
export const COMMANDS: CommandSpec[] = [
  initSpec,
  dueSpec,
  watchSpec,
  addSpec,
  logSpec,
  tierSpec,
  triageSpec,
  stubSpec,
  showSpec,
  listSpec,
  checkSpec,
];
