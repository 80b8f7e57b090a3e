import { nameKey } from './name-index.js';

/** What `tier:` says of a person who needs none: no cadence, no question by `triage`, dated reasons as ever. */
export const NO_TIER = 'none';

/** True for `none` in any case of letters, as written in a note or on the command line. */
export function isNoTier(word: string): boolean {
  return nameKey(word) === NO_TIER;
}
