import { nameKey } from './name-index.js';
import { isNoTier, NO_TIER } from './no-tier.js';
import type { Settings } from './settings.js';

/** The tier that words name and nothing else: `B`, `tier b`, `Stufe C`, `none`; in the settings' spelling. Undefined for other words. */
export function tierWord(words: string, { tiers }: Pick<Settings, 'tiers'>): string | undefined {
  const word = words.replace(/^(?:tier|stufe)\s*:?\s+/iu, '').trim();
  const known = Object.keys(tiers).find((one) => nameKey(one) === nameKey(word));
  return known ?? (isNoTier(word) ? NO_TIER : undefined);
}
