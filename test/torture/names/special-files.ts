import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Tally } from '../part.js';
import { MAIN } from '../project.js';

/** How long a run may take that must not hang: pipes and devices are waited for without end. */
const PATIENCE_MS = 60_000;
const COMMANDS = [
  ['due'],
  ['check'],
  ['list'],
  ['log', 'Fine', 'met for tea'],
  ['stub', 'Fine'],
  ['due', '--json'],
];

/** Files that are none, in every place where the program looks for one. */
const PLACES = [
  'people/Odd.md',
  'journal/2026-11-19.md',
  'me.md',
  'due.md',
  'inbox.md',
  'knowwho.yaml',
  '.obsidian/app.json',
  '.knowwho/due.json',
  '.knowwho/journal/00000001-aaaaaaaa.pending.json',
  'templates/en/due.liquid',
  'stubs/Fine (stub).md',
];

const KINDS: Readonly<Record<string, (path: string) => void>> = {
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a socket': (path) => {
    const listen = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
    spawnSync(process.execPath, ['-e', listen]);
  },
  'a link to /dev/zero': (path) => symlinkSync('/dev/zero', path),
  'a link to /dev/full': (path) => symlinkSync('/dev/full', path),
  'a link to a terminal': (path) => symlinkSync('/dev/tty', path),
  'a link that leads nowhere': (path) => symlinkSync('nowhere.md', path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to its folder': (path) => symlinkSync('..', path),
  'a folder': (path) => mkdirSync(path),
  'a file of 50 MB': (path) => {
    writeFileSync(path, '---\ntier: A\n---\n');
    truncateSync(path, 50_000_000);
  },
  'a binary': (path) =>
    writeFileSync(path, Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 131) % 256))),
  'invalid UTF-8': (path) =>
    writeFileSync(path, Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0xc3, 0x28])),
  'UTF-16': (path) => writeFileSync(path, Buffer.from('\ufeff---\ntier: A\n---\n', 'utf16le')),
  'a file that nobody may read': (path) => writeFileSync(path, 'x', { mode: 0o000 }),
  'a folder that nobody may read': (path) => mkdirSync(path, { mode: 0o000 }),
};

/**
 * Runs the program as a process of its own, as nobody if this is root, where something that is no file stands in the
 * place of one: it ends by itself, says what is wrong with exit 0 to 3, and the other notes are served.
 */
export function checkSpecialFiles(folder: string, pick: <T>(from: readonly T[]) => readonly T[]): Tally {
  const tally = new Tally('files that are none, in the place of a file: the program ends and says so');
  const isRoot = process.getuid?.() === 0;
  const asNobody = isRoot ? { uid: 65534, gid: 65534 } : {};
  const cases = Object.keys(KINDS).flatMap((kind) => PLACES.map((place) => ({ kind, place })));
  pick(cases).forEach(({ kind, place }, index) => {
    const vault = join(folder, `special ${index}`);
    mkdirSync(join(vault, 'people'), { recursive: true });
    writeFileSync(join(vault, 'people/Fine.md'), '---\ntier: A\n---\n## Log\n- 2026-08-01 met: tea\n');
    mkdirSync(dirname(join(vault, place)), { recursive: true });
    KINDS[kind]?.(join(vault, place));
    if (isRoot) execFileSync('chown', ['-hR', '65534:65534', vault]);
    const wrong = pick(COMMANDS).flatMap((args) => {
      const env = { ...process.env, KNOWWHO_TODAY: '2026-11-20', KNOWWHO_VAULT: vault };
      const run = spawnSync(process.execPath, [MAIN, ...args], {
        ...asNobody,
        env,
        cwd: vault,
        timeout: PATIENCE_MS,
        encoding: 'utf8',
      });
      if (run.error || run.status === null) return [`“${args.join(' ')}” does not end`];
      if (run.status > 3 || /something went wrong inside|Error:/.test(run.stderr))
        return [`“${args.join(' ')}” fails: ${run.stderr.slice(0, 200)}`];
      const needsAll = place === 'knowwho.yaml' || place === 'people/Odd.md';
      const isServed = args[0] !== 'list' || needsAll || run.stdout.includes('Fine');
      return isServed ? [] : [`“${args.join(' ')}” does not show the others: ${run.stderr.slice(0, 100)}`];
    });
    chmodSync(vault, 0o755);
    tally.count(wrong.length === 0 ? undefined : `${kind} as ${place}: ${wrong[0]}`);
  });
  return tally;
}
