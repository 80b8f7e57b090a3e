import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runBuilt } from '../built-program.js';
import type { Dice } from '../hostile/dice.js';
import { NAUGHTY_STRINGS } from '../hostile/naughty-strings.js';
import { Tally } from '../part.js';
import { anyName } from './check-file-names.js';
import { ODD_NAMES } from './odd-names.js';
import { rawForTerminal } from './terminal-bytes.js';

/** Writes people whose every word is hostile, under file names that this disk can hold. */
export function writeOddVault(vault: string, dice: Dice, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const value = () => JSON.stringify(dice.one([...NAUGHTY_STRINGS, ...ODD_NAMES]).slice(0, 200));
    const wanted = index < ODD_NAMES.length ? (ODD_NAMES[index] as string) : anyName(dice);
    const file = Buffer.from(wanted.replace(/[/\0]/g, '_'))
      .subarray(0, 240)
      .toString()
      .replace(/\ufffd+$/, '')
      .replace(/\p{Cs}/gu, '');
    const keys = [
      'name',
      'company',
      'city',
      'met-at',
      'channel',
      'role',
      'introduced-by',
      'interests',
      'offers',
      'seeks',
      'occasions',
      'family',
      'email',
      'language',
    ];
    const properties = dice.some(keys, 6).map((key) => `${key}: ${value()}\n`);
    const words = dice
      .one(NAUGHTY_STRINGS)
      .replace(/\s+/g, ' ')
      .replaceAll('\0', '')
      .replace(/\p{Cs}/gu, '')
      .slice(0, 200);
    const text = `---\ntier: ${dice.one(['A', 'B', 'X'])}\nmet-on: 2026-11-${dice.one(['18', '10', '40'])}\n${properties.join('')}---\n## Log\n- 2026-10-01 met: ${words}\n- 2026-11-01 ${words}\n- [ ] ${words} 📅 2026-11-24\n`;
    const path = join(vault, 'people', `${file}.md`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Every command that shows names: nothing on the terminal is obeyed or hidden, and JSON stays JSON. */
export async function checkTerminal(vault: string, dice: Dice, rounds: number): Promise<Tally> {
  const tally = new Tally('outputs with hostile names: nothing raw, JSON valid');
  for (let round = 0; round < rounds; round += 1) {
    const name = dice
      .one([...ODD_NAMES, ...NAUGHTY_STRINGS])
      .replaceAll('\0', '')
      .slice(0, 200);
    const lines = [
      ['list'],
      ['due'],
      ['due', '--dry-run'],
      ['check'],
      ['show', '--', name],
      ['who', '--', name],
      ['near', '--', name],
      ['path', '--', name, 'Zoe'],
      ['common', '--', name, name],
      ['log', '--', name, 'tea'],
      ['tier', '--', name, 'B'],
      ['snooze', '--', name, '2w'],
      ['promise', '--', name, name],
      ['stub', '--', name],
      ['stub', '--print', '--', name],
      ['add', '--', name],
      ['rename', '--yes', '--', name, 'Q'],
      ['merge', '--yes', '--', name, 'Zoe'],
      ['undo', '--list'],
      ['undo'],
      ['list', '--where', `city=${name}`],
      ['list', '--sort', name],
      ['due', '--week', name],
      ['--today', name, 'due'],
      ['--vault', name, 'due'],
      [name],
      [`--${name}`],
      ['triage'],
      ['init', '--', name],
    ];
    for (const args of round === 0 ? lines : dice.some(lines, 8)) {
      for (const json of [false, true]) {
        const isTTY = !json && dice.below(2) === 0;
        const { stdout, stderr, code } = await cli(json ? ['--json', ...args] : args, vault, isTTY);
        const bad = rawForTerminal(stdout, isTTY) ?? rawForTerminal(stderr, isTTY);
        const crash = /something went wrong inside/.test(stderr)
          ? `fails: ${stderr.slice(0, 200)}`
          : undefined;
        const broken = json && code === 0 && stdout !== '' && !isJson(stdout) ? 'prints no JSON' : undefined;
        const wrong = bad ?? crash ?? broken;
        tally.count(
          wrong && `${json ? '--json ' : ''}${args.map((arg) => JSON.stringify(arg)).join(' ')}: ${wrong}`,
        );
      }
    }
  }
  return tally;
}

function cli(args: string[], vault: string, isTTY: boolean) {
  let [stdout, stderr] = ['', ''];
  return runBuilt(args, vault, {
    stdout: { write: (text: string) => (stdout += text), isTTY, columns: 100 },
    stderr: { write: (text: string) => (stderr += text), isTTY },
    stdin: { isTTY: false, readAll: () => '' },
    env: { KNOWWHO_TODAY: '2026-11-20', KNOWWHO_VAULT: vault },
  }).then(({ code }) => ({ code, stdout, stderr }));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
