import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TorturePart } from './part.js';
import { missingBuild } from './project-root.js';
import { inEveryZone } from './time/in-every-zone.js';
import { oneEvening } from './time/one-evening.js';
import { setClock } from './time/set-clock.js';
import { wrongTimes } from './time/wrong-times.js';

/** Clocks and calendars: what day it is, and what must not depend on it. */
export const TIME: TorturePart = {
  name: 'time',
  what: 'every zone, daylight saving, leap days, a clock that is set, two machines on the same evening',
  missing() {
    const gnu = spawnSync('date', ['-d', '@0', '+%F'], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC' },
    });
    if (gnu.stdout?.trim() !== '1970-01-01') return 'date of GNU coreutils';
    if (!existsSync('/usr/share/zoneinfo/Pacific/Apia')) return 'the system’s table of time zones (tzdata)';
    return missingBuild();
  },
  async run(run) {
    return [
      ...(await inEveryZone(run)),
      ...(await setClock(run)),
      ...(await wrongTimes(run)),
      ...(await oneEvening(run)),
    ];
  },
};
