import { folderMatcher } from '../note/settings/folder-matcher.js';
import type { Person } from '../people/person.js';
import type { Settings, Tier } from '../people/settings.js';

/**
 * The tier of a person in the settings' spelling: `tier:` of the note, else the first tier that claims one of the
 * person's tags, else one of its folders, else the default tier. A tier that the settings do not know is none.
 */
export function tierOf(person: Person, settings: Settings): string | undefined {
  if (person.tier) return knownTier(person.tier.value, settings);
  const claimed = isClaimed(settings)
    ? (firstClaim(person, settings, isTagged) ?? firstClaim(person, settings, isFiled))
    : undefined;
  if (claimed !== undefined) return claimed;
  return settings.defaultTier === undefined ? undefined : knownTier(settings.defaultTier, settings);
}

function knownTier(name: string, settings: Settings): string | undefined {
  if (Object.hasOwn(settings.tiers, name)) return name;
  return Object.keys(settings.tiers).find((known) => known.toLowerCase() === name.toLowerCase());
}

const claiming = new WeakMap<Settings['tiers'], boolean>();

/** True if tiers claim tags or folders: in most vaults none does. */
function isClaimed({ tiers }: Settings): boolean {
  let known = claiming.get(tiers);
  if (known === undefined) {
    known = Object.values(tiers).some(({ tags, folders }) => tags.length + folders.length > 0);
    claiming.set(tiers, known);
  }
  return known;
}

type Claim = (person: Person, tier: Tier) => boolean;

function firstClaim(person: Person, { tiers }: Settings, claims: Claim): string | undefined {
  const names = Object.keys(tiers);
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] as string;
    if (claims(person, tiers[name] as Tier)) return name;
  }
  return undefined;
}

function isTagged(person: Person, { tags }: Tier): boolean {
  return tags.length > 0 && tags.some((tag) => hasTag(person.tags, tag));
}

function isFiled(person: Person, { folders }: Tier): boolean {
  return folders.length > 0 && liesIn(folders)(person.path);
}

function hasTag(tags: string[], wanted: string): boolean {
  const tag = wanted.replace(/^#/, '').toLowerCase();
  return tags.some((own) => own.toLowerCase() === tag || own.toLowerCase().startsWith(`${tag}/`));
}

const matchers = new WeakMap<string[], (path: string) => boolean>();

/** The folders' test, made once for a list: thousands of people ask for it. */
function liesIn(folders: string[]): (path: string) => boolean {
  const known = matchers.get(folders) ?? folderMatcher(folders);
  matchers.set(folders, known);
  return known;
}
