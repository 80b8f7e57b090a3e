import { existsSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesOf, makeVault, runCli, writeIn } from './run-cli.js';

const MEMO = '.knowwho/due.cache';
const CACHES = ['due.cache', 'notes.cache'];

/** So many that the caches pay. */
function largeVault(): string {
  const files: Record<string, string> = {
    'knowwho.yaml': '',
    'journal/2026-11-19.md': 'Coffee with [[P1]], about sailing.\n',
  };
  for (let index = 0; index < 310; index++) {
    const tier = 'ABCD'.charAt(index % 4);
    const day = String(1 + (index % 28)).padStart(2, '0');
    files[`people/P${index}.md`] =
      `---\ntier: ${tier}\nbirthday: 1980-11-${day}\n---\n## Log\n- 2026-0${1 + (index % 9)}-${day} met: topic ${index}\n`;
  }
  return makeVault(files);
}

/** Waits until the files of the last run count as settled. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 80));

async function done(args: string[], root: string) {
  const result = await runCli(args, root);
  expect(result.code, result.stderr).toBe(0);
  return result;
}

async function outputs(root: string) {
  const runs = [];
  for (const args of [
    ['due', '--dry-run'],
    ['list', '--tier', 'A'],
  ])
    runs.push(await done(args, root));
  return runs;
}

/** The same without the caches, which are put back. */
async function outputsWithout(root: string) {
  const aside = CACHES.filter((name) => existsSync(join(root, '.knowwho', name)));
  for (const name of aside) renameSync(join(root, '.knowwho', name), join(root, name));
  const result = await outputs(root);
  for (const name of CACHES) rmSync(join(root, '.knowwho', name), { force: true });
  for (const name of aside) renameSync(join(root, name), join(root, '.knowwho', name));
  return result;
}

it('prints the same from memory as anew, and forgets whenever anything changes', async () => {
  const root = largeVault();
  const edits: [string, () => void][] = [
    ['nothing', () => {}],
    [
      'a note of the same size at the same time',
      () => {
        const file = join(root, 'people/P2.md');
        const { atimeMs, mtimeMs } = statSync(file);
        writeIn(
          root,
          'people/P2.md',
          '---\ntier: A\nbirthday: 1980-11-29\n---\n## Log\n- 2026-03-03 met: topic 2\n',
        );
        utimesSync(file, atimeMs / 1000, mtimeMs / 1000);
      },
    ],
    ['a new note', () => writeIn(root, 'people/New.md', '---\ntier: A\nmet-on: 2026-11-20\n---\n')],
    ['a removed note', () => rmSync(join(root, 'people/P5.md'))],
    ['the page', () => writeIn(root, 'due.md', `${filesOf(root)['due.md']}\nMine.\n`)],
    ['a stub', () => rmSync(join(root, 'stubs'), { recursive: true })],
    ['the settings', () => writeIn(root, 'knowwho.yaml', 'language: de\n')],
    ['a template', () => writeIn(root, 'templates/de/say-cadence.liquid', 'Hallo {{ first_name }}\n')],
    ['a broken note', () => writeIn(root, 'people/Bad.md', '---\ntier: [\n---\n')],
  ];
  let remembered = 0;
  for (const [what, edit] of edits) {
    edit();
    await settle();
    expect(await outputs(root), what).toEqual(await outputsWithout(root));
    await done(['due'], root);
    await settle();
    const again = await done(['due'], root);
    if (existsSync(join(root, MEMO))) remembered++;
    const before = filesOf(root);
    const fromMemory = await done(['due'], root);
    expect(fromMemory, what).toEqual(again);
    expect(filesOf(root)).toEqual(before);
  }
  expect(remembered).toBe(edits.length);
  const nextDay = await runCli(['due', '--json', '--dry-run', '--today', '2026-11-24'], root);
  expect(JSON.parse(nextDay.stdout).today).toBe('2026-11-24');
});
