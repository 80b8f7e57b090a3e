import type { TorturePart } from './part.js';
import { contention } from './parts/contention.js';
import { faults } from './parts/faults.js';
import { hostile } from './parts/hostile.js';
import { kill } from './parts/kill.js';
import { merges } from './parts/merges.js';
import { names } from './parts/names.js';
import { traversal } from './parts/traversal.js';
import { watch } from './parts/watch.js';
import { PRIVACY } from './privacy.js';
import { PROPERTIES } from './properties.js';
import { TIME } from './time.js';

/** Every part, in the order in which they run. */
export const PARTS: TorturePart[] = [
  kill,
  faults,
  contention,
  merges,
  watch,
  hostile,
  traversal,
  names,
  PRIVACY,
  PROPERTIES,
  TIME,
];
