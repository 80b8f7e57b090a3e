import { daysBetween } from '../../people/day.js';
import { lastContactDays } from '../contact-history.js';
import { foundAmong } from '../found-among.js';
import { once } from '../once.js';
import type { Standing } from '../standing.js';
import type { SuggestionContext, SuggestionRule } from '../suggestion-rule.js';
import { propertyLine } from './accept-line.js';
import { isOpenTo } from './open-to.js';
import { tiersByCadence } from './tiers-by-cadence.js';

const CONTACTS = 5;

type Tiers = ReturnType<typeof tiersByCadence>;

interface Drift {
  standing: Standing;
  median: number;
  from: string;
  to: string;
  factor: number;
}

/** Priorities rise and fall. */
export const tierDrift: SuggestionRule = {
  id: 'tier-drift',
  advice: 'A17',
  why: 'Priorities rise and fall: the tier should follow what really happens.',
  speaks:
    "Over the last five contacts (days, not entries) the median gap is under half or over twice the tier's cadence. Names the tier that fits. Silent for people with a cadence of their own, and about a rise once the silence since the last contact is half the cadence, or the one before it was longer than the cadence.",
  find(context) {
    const { standings, settings, suggestions } = context;
    const drifting = { ...context, tiers: tiersByCadence(settings) };
    return foundAmong(standings, (standing) =>
      standing.tier === undefined ? undefined : driftOnce(standing, drifting),
    )
      .sort((a, b) => b.standing.weight - a.standing.weight || b.factor - a.factor)
      .map(({ standing: { contact, tierSettings }, median, from, to, factor }) => ({
        people: [contact],
        text: suggestions.tierDrift({
          name: contact.person.name,
          days: median,
          from,
          every: tierSettings?.every ?? { months: 0, days: 0 },
          to,
          up: factor < 0,
        }),
        accept: propertyLine('tier', to, settings),
      }));
  },
};

const driftOnce = once(driftOf);

function driftOf(
  standing: Standing,
  context: SuggestionContext & { tiers: Tiers },
): (Drift & { factor: number }) | undefined {
  const { contact, tier } = standing;
  const { tiers, today } = context;
  const own = tiers.find(({ name }) => name === tier);
  if (!own || tier === undefined || contact.person.every) return undefined;
  const days = lastContactDays(contact, today, CONTACTS);
  if (days.length < CONTACTS) return undefined;
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] as string, day));
  const latest = gaps.at(-1) as number;
  gaps.sort((a, b) => a - b);
  const median = ((gaps[1] as number) + (gaps[2] as number)) / 2;
  const up = median < own.days / 2;
  if (!up && median <= own.days * 2) return undefined;
  // The gap that is still open counts too: somebody silent for months is not in touch every three weeks.
  if (up && daysBetween(days.at(-1) as string, today) >= own.days / 2) return undefined;
  // Nor is somebody who was heard of again after a longer silence than the tier allows.
  if (up && latest > own.days) return undefined;
  const to = fitting(median, own.days, tiers);
  if (to === undefined || !isOpenTo('tier-drift', standing, context)) return undefined;
  return {
    standing,
    median: Math.round(median),
    from: tier,
    to,
    factor: up ? -own.days / median : median / own.days,
  };
}

/** The tier whose cadence is nearest to the median, on the side to which it drifted. */
function fitting(median: number, own: number, tiers: Tiers): string | undefined {
  const side = tiers.filter(({ days }) => (median < own ? days < own : days > own));
  const distance = (days: number): number => Math.abs(Math.log(days / median));
  return side.reduce<(typeof side)[number] | undefined>(
    (best, one) => (best === undefined || distance(one.days) < distance(best.days) ? one : best),
    undefined,
  )?.name;
}
