import { cadenceDays } from '../../people/cadence.js';
import { daysBetween } from '../../people/day.js';
import { SKIPPED } from '../../people/log-marks.js';
import { isDismissed } from '../dismissal.js';
import { once } from '../once.js';
import type { Standing } from '../standing.js';
import type { SuggestionContext, SuggestionRule } from '../suggestion-rule.js';
import { propertyLine } from './accept-line.js';
import { openTo } from './open-to.js';
import { tierBelow, tiersByCadence } from './tiers-by-cadence.js';

const NAMED = 3;

/** Rather twenty whom you know than five hundred who do not know you. */
export const capacity: SuggestionRule = {
  id: 'capacity',
  advice: 'A21',
  why: 'Quality before quantity: rather twenty people whom you know than five hundred who do not know you.',
  speaks:
    'Once for the vault: a tier holds more people than its `limit`, or the tiers ask for more contacts a week than the slots hold. Names who could move down: little rapport first, then who has been silent longest for their tier. Dismissed by a `skipped` entry in anybody’s note.',
  find(context) {
    const { standings, me, today, settings, load, suggestions } = context;
    if (me && isDismissed(me.entries, 'capacity', today)) return [];
    if (standings.some((standing) => (standing.marks & SKIPPED) !== 0 && isDismissedBy(standing, context)))
      return [];
    const full = overLimit(context);
    if (!full && load.perWeekNeeded <= load.perWeekAvailable) return [];
    const ranked = movable(context).filter(({ tier }) => !full || tier === full.tier);
    const chosen = ranked
      .filter(({ tier }) => tier === ranked[0]?.tier)
      .slice(0, full ? Math.min(NAMED, full.count - full.limit) : NAMED);
    const names = chosen.map(({ contact }) => contact.person.name);
    const to = tierBelow(chosen[0]?.tier, settings);
    return [
      {
        people: chosen.map(({ contact }) => contact),
        text: suggestions.capacity({
          ...(full ? { full } : {}),
          needed: load.perWeekNeeded,
          available: load.perWeekAvailable,
          names,
          to,
        }),
        accept: to === undefined ? '' : propertyLine('tier', to, settings),
      },
    ];
  },
};

const isDismissedBy = once(({ contact }: Standing, { today }: SuggestionContext) =>
  isDismissed(contact.person.entries, 'capacity', today),
);

/** The first tier, the closest people first, that holds more than its limit. */
function overLimit({
  standings,
  settings,
}: SuggestionContext): { tier: string; count: number; limit: number } | undefined {
  const counts = new Map<string, number>();
  standings.forEach(({ contact, tier }) => {
    if (tier !== undefined && contact.person.status === 'active')
      counts.set(tier, (counts.get(tier) ?? 0) + 1);
  });
  for (const { name, tier } of tiersByCadence(settings)) {
    const count = counts.get(name) ?? 0;
    if (tier.limit !== undefined && count > tier.limit) return { tier: name, count, limit: tier.limit };
  }
  return undefined;
}

function movable(context: SuggestionContext): Standing[] {
  const { standings, settings } = context;
  const below = new Map(tiersByCadence(settings).map(({ name }) => [name, tierBelow(name, settings)]));
  return standings
    .filter(
      (standing) =>
        standing.tier !== undefined &&
        below.get(standing.tier) !== undefined &&
        !standing.contact.person.every &&
        isOpen(standing, context),
    )
    .sort(
      (a, b) =>
        (a.contact.person.rapport ?? 3) - (b.contact.person.rapport ?? 3) ||
        silenceOf(b, context) - silenceOf(a, context),
    );
}

const isOpen = openTo('capacity');

/** How long they have been silent for their tier, in cadences. */
const silenceOf = once(({ lastOn, tierSettings }: Standing, { today }: SuggestionContext): number =>
  lastOn !== undefined && tierSettings
    ? daysBetween(lastOn, today) / cadenceDays(tierSettings.every)
    : Number.MAX_VALUE,
);
