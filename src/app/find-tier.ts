import { suggestion } from '../note/settings/did-you-mean.js';
import { nameKey } from '../people/name-index.js';
import { isNoTier, NO_TIER } from '../people/no-tier.js';
import type { Settings } from '../people/settings.js';
import { Failure } from './failure.js';

/**
 * The tier that a typed word means, in the settings' spelling, or `none`. Refused, with the tiers that there are, if
 * it means none of them.
 */
export function findTier(word: string, settings: Settings): string {
  const known = Object.keys(settings.tiers);
  const found = known.find((one) => nameKey(one) === nameKey(word.trim()));
  if (found !== undefined) return found;
  if (isNoTier(word.trim())) return NO_TIER;
  // Every single letter looks like every other: only a tier with a name can be misspelt.
  const meant = suggestion(
    word,
    [...known, NO_TIER].filter((one) => one.length > 2),
  );
  throw new Failure(
    'refused',
    `There is no tier “${word}”: the settings know ${known.join(', ')}, and ${NO_TIER} is for people who need no tier.` +
      (meant || ` The tier comes last: knowwho tier NAME ${known[0] ?? NO_TIER}`),
  );
}
