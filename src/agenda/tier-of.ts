import { folderMatcher } from '../note/settings/folder-matcher.js';
import type { Person } from '../people/person.js';
import type { Settings, Tier } from '../people/settings.js';

/**
 * The tier of a person in the settings' spelling: `tier:` of the note, else the first tier that claims one of the
 * person's tags, else one of its folders, else the default tier. A tier that the settings do not know is none.
 */
export function tierOf(person: Person, settings: Settings): string | undefined {
  if (person.tier) return knownTier(person.tier.value, settings);
  const names = Object.keys(settings.tiers);
  for (const name of names) {
    const { tags } = settings.tiers[name] as Tier;
    if (tags.length > 0 && tags.some((tag) => hasTag(person.tags, tag))) return name;
  }
  for (const name of names) {
    const { folders } = settings.tiers[name] as Tier;
    if (folders.length > 0 && liesIn(folders)(person.path)) return name;
  }
  return settings.defaultTier === undefined ? undefined : knownTier(settings.defaultTier, settings);
}

function knownTier(name: string, settings: Settings): string | undefined {
  if (Object.hasOwn(settings.tiers, name)) return name;
  return Object.keys(settings.tiers).find((known) => known.toLowerCase() === name.toLowerCase());
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
