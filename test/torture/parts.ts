import type { TorturePart } from './part.js';

/** Every part, in the order in which they run. */
export const PARTS: TorturePart[] = [];
