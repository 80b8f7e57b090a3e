import { type Cadence, cadenceDays } from '../../people/cadence.js';
import type { Settings, Tier } from '../../people/settings.js';
import { folderPatterns } from './path-readers.js';
import type { RawValue } from './raw-value.js';
import { cadence, count, showCadence, tagList, weight } from './readers.js';
import { applyMap, at, type Report, type Setting, setting } from './setting.js';

/** A tier while it is read: a new one has no cadence until `every` is seen. */
export type TierDraft = Omit<Tier, 'every' | 'atLatest'> & { every?: Cadence; atLatest?: Cadence };

/** The keys of one tier. */
export const TIER_SETTINGS: readonly Setting<TierDraft>[] = [
  setting(
    'every',
    cadence,
    at('every'),
    'How often a contact is wanted. A tier of your own needs it.',
    'every: 3 weeks',
  ),
  setting(
    'at-latest',
    cadence,
    at('atLatest'),
    'Past this, counted from the last contact, it is overdue. In a tier of your own a third later than `every`.',
    'at-latest: 4 weeks',
  ),
  setting(
    'limit',
    count(1, 100_000),
    at('limit'),
    'How many people the tier should hold at most.',
    'limit: 20',
  ),
  setting(
    'weight',
    weight,
    at('weight'),
    'How much its people count when not everybody fits into the week. 1 in a tier of your own.',
    'weight: 8',
  ),
  setting(
    'tags',
    tagList,
    at('tags'),
    'People with one of these tags are in the tier if they have no `tier:`.',
    'tags: [inner]',
  ),
  setting('folders', folderPatterns, at('folders'), 'The same by folder.', 'folders: [people/close]'),
];

/** `tiers:`, merged with the tiers that are there, key by key. */
export const tiersSetting: Setting<Settings> = {
  path: 'tiers',
  doc: 'Tiers, merged with the four that are there; see below.',
  example: 'tiers: { A: { limit: 15 }, clients: { every: 6 weeks } }',
  show: (settings) => Object.keys(settings.tiers).join(', '),
  apply(settings, raw, report) {
    if (raw.kind !== 'map') {
      report.invalid(
        raw.offset,
        'tiers: takes one group of keys for each tier; write "A: { every: 3 weeks }".',
      );
      return;
    }
    for (const { key, offset, value } of raw.entries()) {
      if (key === '' || key === '__proto__' || key.length > 40)
        report.invalid(offset, 'tiers: a tier needs a short name.');
      else applyTier(settings, key, value, offset, report);
    }
  },
};

function applyTier(settings: Settings, name: string, raw: RawValue, offset: number, report: Report): void {
  const known = Object.hasOwn(settings.tiers, name) ? settings.tiers[name] : undefined;
  if (raw.kind === 'empty' && known) return;
  const draft: TierDraft = known ? { ...known } : { weight: 1, tags: [], folders: [] };
  const given = new Set<string>();
  const failed = { any: false };
  const inner: Report = {
    unknown: report.unknown,
    given: (path) => given.add(path.slice(`tiers.${name}.`.length)),
    invalid(at, message) {
      failed.any = true;
      report.invalid(at, message.startsWith('tiers.') ? message : `tiers.${name}.${message}`);
    },
  };
  applyMap(TIER_SETTINGS, draft, raw, inner, `tiers.${name}.`);
  if (failed.any) return;
  const tier = finished(draft, given);
  if (tier === undefined)
    report.invalid(offset, `tiers.${name}: needs "every", for instance "every: 6 weeks".`);
  else if (cadenceDays(tier.atLatest) < cadenceDays(tier.every)) {
    const every = showCadence(tier.every);
    report.invalid(
      offset,
      `tiers.${name}: "at-latest" (${showCadence(tier.atLatest)}) is sooner than "every" (${every}).`,
    );
  } else settings.tiers[name] = tier;
}

/** Without an `at-latest` of its own that still fits, a tier is overdue a third of its cadence late. */
function finished(draft: TierDraft, given: Set<string>): Tier | undefined {
  const { every, atLatest } = draft;
  if (every === undefined) return undefined;
  const keeps =
    atLatest !== undefined && (given.has('at-latest') || cadenceDays(atLatest) > cadenceDays(every));
  const days = Math.ceil((cadenceDays(every) * 4) / 3);
  return { ...draft, every, atLatest: keeps ? atLatest : { months: 0, days } };
}
