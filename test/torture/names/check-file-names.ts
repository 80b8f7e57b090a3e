import type { Contact } from '../../../src/people/network.js';
import { safeFileName } from '../../../src/people/safe-file-name.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { stubPaths } from '../../../src/render/stub-path.js';
import { isVaultPath } from '../../../src/vault/containment.js';
import type { Dice } from '../hostile/dice.js';
import { NAUGHTY_STRINGS } from '../hostile/naughty-strings.js';
import { Tally } from '../part.js';
import { ODD_NAMES, TWINS } from './odd-names.js';
import { badFileName, sameFileKey } from './same-file.js';

/** A name made by lot of pieces of others. */
export function anyName(dice: Dice): string {
  const pieces = Array.from({ length: 1 + dice.below(3) }, () => {
    return dice.below(3) === 0 ? dice.one(NAUGHTY_STRINGS).slice(0, 300) : dice.one(ODD_NAMES);
  });
  return pieces.join(dice.one(['', ' ', '.', '-']));
}

/** Any name becomes a file name that works everywhere, and a safe one stays. */
export function checkSafeNames(dice: Dice, count: number): Tally {
  const tally = new Tally('names made safe for every system');
  for (let index = 0; index < count; index += 1) {
    const name = index < ODD_NAMES.length ? (ODD_NAMES[index] as string) : anyName(dice);
    const safe = safeFileName(name);
    const bad = badFileName(`${safe} 99 (stub).md`) ?? badFileName(`${safe}.md`);
    const wrong = bad ?? (isVaultPath(`people/${safe}.md`) ? undefined : 'no path of the vault');
    const again = safeFileName(safe) === safe ? undefined : 'another name when made safe again';
    tally.count(
      (wrong ?? again) && `${JSON.stringify(name.slice(0, 60))} → ${JSON.stringify(safe)}: ${wrong ?? again}`,
    );
  }
  return tally;
}

/** No two people share a stub's file, on whatever disk. */
export function checkStubPaths(dice: Dice, count: number): Tally {
  const tally = new Tally('groups of people whose stubs lie in files of their own, on any disk');
  for (let index = 0; index < count; index += 1) {
    const names = Array.from({ length: 2 + dice.below(8) }, () =>
      dice.below(4) === 0 ? anyName(dice) : dice.one(dice.one(TWINS)),
    );
    const contacts = names.map(
      (fileName, at) => ({ person: { fileName, path: `people/${at}/${fileName}.md` } }) as unknown as Contact,
    );
    const paths = [...stubPaths(contacts, defaultSettings()).values()];
    const keys = new Map(paths.map((path) => [sameFileKey(path.replace(/\.md$/, '')), path]));
    const same =
      keys.size < contacts.length ? `of ${JSON.stringify(names).slice(0, 200)} two share a stub` : undefined;
    const bad = paths
      .map((path) => path.slice('stubs/'.length))
      .find((name) => badFileName(name) !== undefined);
    tally.count(same ?? (bad && `${JSON.stringify(bad)}: ${badFileName(bad)}`));
  }
  return tally;
}
