import type { Settings } from '../../people/settings.js';
import { suggestion } from './did-you-mean.js';
import { folderMatcher } from './folder-matcher.js';

/** Something that is wrong between two settings: the key to look at, and what to do. */
export interface Clash {
  path: string;
  message: string;
}

/** Settings that are well formed one by one but do not fit together. */
export function checkSettings(settings: Settings, given: ReadonlyMap<string, number>): Clash[] {
  return [...tierClashes(settings), ...followUpClashes(settings, given), ...outputClashes(settings, given)];
}

function tierClashes(settings: Settings): Clash[] {
  const tiers = Object.keys(settings.tiers);
  const check = (path: string, name: string): Clash[] => {
    if (tiers.some((tier) => tier.toLowerCase() === name.toLowerCase())) return [];
    const hint = suggestion(name, tiers);
    return [{ path, message: `${path}: there is no tier "${name}" (${tiers.join(', ')}).${hint}` }];
  };
  const family = settings.occasions.family.flatMap((name) => check('occasions.family', name));
  return settings.defaultTier === undefined
    ? family
    : [...check('default-tier', settings.defaultTier), ...family];
}

/** A default gives way to what the user wrote; two values of the user's that contradict each other are an error. */
function followUpClashes(settings: Settings, given: ReadonlyMap<string, number>): Clash[] {
  const { followUp } = settings;
  if (!given.has('follow-up.at-latest')) followUp.atLatest = Math.max(followUp.atLatest, followUp.by);
  if (!given.has('follow-up.by')) followUp.by = Math.min(followUp.by, followUp.atLatest);
  if (!given.has('follow-up.lapses')) followUp.lapses = Math.max(followUp.lapses, followUp.atLatest);
  if (followUp.atLatest < followUp.by) {
    return [{ path: 'follow-up.at-latest', message: 'follow-up.at-latest: is sooner than follow-up.by.' }];
  }
  if (followUp.lapses < followUp.atLatest) {
    return [{ path: 'follow-up.lapses', message: 'follow-up.lapses: is sooner than follow-up.at-latest.' }];
  }
  return [];
}

function outputClashes(settings: Settings, given: ReadonlyMap<string, number>): Clash[] {
  const { agenda, stubs, weeks } = settings.output;
  const reading: [string, string[]][] = [
    ['people.folders', settings.people.folders],
    ['journal.folders', settings.journal.folders],
    ['goals.folders', settings.goals.folders],
    ['clippings.folders', settings.clippings.folders],
    ['templates', [settings.templates]],
  ];
  const clashes: Clash[] = [];
  const blame = (path: string, other: string, message: string): void => {
    clashes.push({
      path: given.has(path) || !given.has(other) ? path : other,
      message: `${path}: ${message}`,
    });
  };
  for (const [name, folder] of [
    ['output.stubs', stubs],
    ['output.weeks', weeks],
  ] as const) {
    for (const [other, folders] of reading) {
      const held = folders.find((one) => one !== '' && isWithin(one, folder));
      if (held !== undefined)
        blame(name, other, `"${folder}" holds the notes of ${other}; take a folder of its own.`);
    }
    if (isWithin(agenda, folder)) blame('output.agenda', name, `"${agenda}" lies in the folder of ${name}.`);
  }
  if (isWithin(stubs, weeks) || isWithin(weeks, stubs)) {
    blame('output.stubs', 'output.weeks', 'stubs and finished weeks need separate folders.');
  }
  if (folderMatcher(settings.people.folders.filter((one) => one !== ''))(agenda)) {
    blame('output.agenda', 'people.folders', `"${agenda}" lies among the person notes; put it elsewhere.`);
  }
  if (/^me\.md$/i.test(agenda)) blame('output.agenda', 'output.agenda', '"me.md" is your own note.');
  return clashes;
}

/** True if a path or folder lies in the folder or is it; case does not count, as on macOS and Windows. */
function isWithin(path: string, folder: string): boolean {
  const inner = `${path.normalize('NFC').toLowerCase()}/`;
  return inner.startsWith(`${folder.normalize('NFC').toLowerCase()}/`);
}
