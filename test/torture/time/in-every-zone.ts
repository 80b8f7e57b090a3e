import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../bench/random.js';
import { writeInto } from '../../property/scratch-vault.js';
import { Tally, type TortureRun } from '../part.js';
import { projectRoot } from '../project-root.js';

/** Instants at which somebody's clock does something odd, as UTC. */
const NASTY = [
  ['1970-01-01T00:00:00Z', 'the beginning of the count'],
  ['2000-02-29T12:00:00Z', 'a leap day of a century'],
  ['2011-12-30T09:59:59Z', 'the last second of 29 December in Apia'],
  ['2011-12-30T10:00:00Z', 'the first one of 31 December: there was no 30th'],
  ['2018-02-18T01:59:59Z', 'São Paulo, before 23:00 comes a second time'],
  ['2018-02-18T02:30:00Z', 'and in that second hour'],
  ['2018-11-04T02:59:59Z', 'São Paulo, the last second before the day without a midnight'],
  ['2018-11-04T03:00:00Z', 'its first second, 01:00'],
  ['2022-03-26T21:59:59Z', 'Beirut, before a day that begins at 01:00'],
  ['2022-03-26T22:00:00Z', 'and on it'],
  ['2023-04-27T22:00:00Z', 'Cairo, a Friday that begins at 01:00'],
  ['2024-02-28T23:59:59Z', 'before a leap day'],
  ['2024-02-29T23:59:59.999Z', 'its last millisecond in UTC'],
  ['2024-04-06T15:00:00Z', 'Lord Howe goes back by half an hour'],
  ['2026-03-29T01:00:00Z', 'Europe goes forward'],
  ['2026-10-25T00:59:59Z', 'and back'],
  ['2026-11-20T09:59:59Z', 'Friday in Honolulu, still Friday in Auckland for one second'],
  ['2026-11-20T11:00:00Z', 'Saturday in Auckland'],
  ['2026-12-31T23:59:59Z', 'New Year’s Eve'],
  ['2038-01-19T03:14:08Z', 'more seconds than 31 bits hold'],
  ['2100-02-28T23:59:59Z', 'no leap day in 2100'],
  ['2100-03-01T12:00:00Z', 'the day after'],
] as const;

const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md': '---\ntier: A\nbirthday: 02-29\n---\n## Log\n- 2026-10-01 met\n',
  'people/Ben Wyss.md':
    '---\ntier: B\nmet-on: 2026-11-18\nmet-at: Bern\n---\n- [ ] the slides 📅 2026-11-22\n',
};
const TODAY = '2026-11-20';
const ONES_OWN = [
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'UTC',
];

/** One zone as the program saw it. */
interface Seen {
  zone: string;
  days: string[];
  /** Instants whose next midnight was not the beginning of another day. */
  nights: number[];
  page: string;
}

/** The days on which the program thinks it is, in every zone and at nasty instants, held against `date` of coreutils. */
export async function inEveryZone({ effort, seed, progress }: TortureRun) {
  const random = createRandom(seed);
  const all = Intl.supportedValuesOf('timeZone');
  const zones =
    effort === 'short'
      ? [...random.sample(ONES_OWN, 4), random.pick(all)]
      : [...new Set([...ONES_OWN, ...all])];
  const odd = NASTY.map(([text]) => Date.parse(text));
  // Beyond 2037 the zones' tables end, and programs go on by rules of different age.
  const others = Array.from(
    { length: effort === 'short' ? 4 : 18 },
    () => random.int(0, 2_140_000_000) * 1000,
  );
  const instants = [...odd, ...others];
  const day = new Tally('without --today it is the day of the local calendar, as `date` of coreutils says');
  const night = new Tally(
    'the watcher’s midnight is the first instant of the next day, also where there is no midnight',
  );
  const page = new Tally('the same vault with the same --today gives the same bytes in every zone');
  const vault = mkdtempSync(join(tmpdir(), 'knowwho-zones-'));
  try {
    for (const [path, text] of Object.entries(VAULT)) writeInto(vault, path, text);
    const parts = effort === 'short' ? 1 : Math.max(2, cpus().length);
    const shares = Array.from({ length: parts }, (_, part) =>
      zones.filter((_, index) => index % parts === part),
    );
    let first: string | undefined;
    const seen = await Promise.all(shares.map((share) => look(vault, share, instants)));
    for (const one of seen.flat()) {
      progress(one.zone);
      first ??= one.page;
      page.count(one.page === first && first.startsWith('{') ? undefined : `${one.zone}: another page`);
      const expected = coreutils(one.zone, instants);
      instants.forEach((instant, index) => {
        const [got, want] = [one.days[index], expected[index]];
        day.count(
          got === want ? undefined : `${one.zone} at ${new Date(instant).toISOString()}: ${got}, not ${want}`,
        );
        night.count(
          one.nights.includes(instant) ? `${one.zone} at ${new Date(instant).toISOString()}` : undefined,
        );
      });
    }
  } finally {
    rmSync(vault, { recursive: true, force: true });
  }
  day.figure.note = `${zones.length} zones, ${instants.length} instants`;
  return [day.figure, night.figure, page.figure];
}

async function look(vault: string, zones: string[], instants: number[]): Promise<Seen[]> {
  const root = projectRoot();
  const child = join(root, 'test', 'torture', 'time', 'zones-child.mjs');
  return await new Promise((resolve, reject) => {
    const running = execFile(process.execPath, [child], { maxBuffer: 1 << 28 }, (error, stdout) => {
      if (error) reject(error);
      else
        resolve(
          stdout
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as Seen),
        );
    });
    running.stdin?.end(JSON.stringify({ root, vault, zones, instants, today: TODAY }));
  });
}

/** The calendar days of instants in a zone, by a program that shares nothing with this one. */
function coreutils(zone: string, instants: readonly number[]): string[] {
  const input = instants.map((instant) => `@${Math.floor(instant / 1000)}`).join('\n');
  const { stdout } = spawnSync('date', ['-f', '-', '+%F'], {
    input,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, LC_ALL: 'C' },
  });
  return stdout.trim().split('\n');
}
