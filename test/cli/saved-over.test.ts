import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { SETTLING } from '../../src/vault/settling-times.js';
import { makeVault, runCli, writeIn } from './run-cli.js';

const NOTE = 'people/Anna Keller.md';
const TEXT = '---\ntier: A\nlast-contact: 2026-10-01\n---\nWords.\n\n## Log\n- 2026-10-01 call: hello\n';
const ENTRY = '- 2026-11-23 met: for lunch';

describe('a note that an editor saves over', () => {
  let root = '';
  const note = () => readFileSync(join(root, NOTE), 'utf8');
  const next = async () => (await runCli(['--quiet', 'due'], root)).stderr;

  beforeEach(async () => {
    root = makeVault({ 'knowwho.yaml': '', [NOTE]: TEXT });
    expect((await runCli(['log', 'Anna', 'met for lunch'], root)).code).toBe(0);
    expect(note()).toContain(ENTRY);
  });

  it('keeps what the editor saved, and ours beside, and says so once', async () => {
    writeIn(root, NOTE, `${TEXT}\nTyped meanwhile.\n`);
    const said = await next();
    expect(said).toContain(`${NOTE}: what knowwho wrote here on 2026-11-23 (log Anna Keller) is gone`);
    expect(said).toContain(`“${ENTRY}”`);
    expect(note()).toBe(`${TEXT}\nTyped meanwhile.\n`);
    expect(readFileSync(join(root, '.knowwho/saved-over.md'), 'utf8')).toBe(
      `## ${NOTE}, 2026-11-23: log Anna Keller\nlast-contact: 2026-11-23\n${ENTRY}\n\n`,
    );
    expect(await next()).toBe('');
  });

  it('says so in the problems of a round of the watcher, too', async () => {
    writeIn(root, NOTE, `${TEXT}\nTyped meanwhile.\n`);
    const { stdout } = await runCli(['--json', '--quiet', 'watch'], root, {
      stopSignal: () => AbortSignal.abort('SIGTERM'),
    });
    // The command says it before its first round.
    expect(stdout).not.toContain('saved-over');
    writeIn(root, NOTE, TEXT);
    await runCli(['log', 'Anna', 'call: about the boat'], root);
    writeIn(root, NOTE, `${TEXT}\nTyped again.\n`);
    const { refresh } = await import('../../src/app/refresh.js');
    const problems = () =>
      refresh(root, { today: '2026-11-23' }).problems.filter(({ code }) => code === 'saved-over');
    expect(problems()).toMatchObject([{ path: NOTE, message: expect.stringContaining('about the boat') }]);
    expect(problems()).toEqual([]);
  });

  it('is not judged while somebody may be writing it: half a note is missing much', async () => {
    SETTLING.told = 1_000_000;
    onTestFinished(() => {
      SETTLING.told = 0;
    });
    await runCli(['promise', 'Anna', 'the book'], root);
    const whole = note();
    writeIn(root, NOTE, whole.slice(0, 20));
    expect(await next()).toBe('');
    SETTLING.told = 0;
    writeIn(root, NOTE, `${whole}\nTyped meanwhile.\n`);
    expect(await next()).toBe('');
  });

  it.each([
    ['who went on from ours', (text: string) => `${text}\nTyped meanwhile.\n`],
    ['who changed the words of ours', (text: string) => text.replace(ENTRY, `${ENTRY} at the lake`)],
    ['who put the note back as it was', () => TEXT],
    ['who moved ours', (text: string) => `${ENTRY}\n${text.replace(`${ENTRY}\n`, '')}`],
    [
      'who changed ours and took the date back',
      (text: string) => text.replace('2026-11-23\n---', '2026-10-01\n---').replace('lunch', 'lunch and tea'),
    ],
  ])('is none for one %s', async (_, edit) => {
    writeIn(root, NOTE, edit(note()));
    expect(await next()).toBe('');
  });

  it('is none for what was put back on purpose, even if it is edited later', async () => {
    writeIn(root, NOTE, TEXT);
    expect(await next()).toBe('');
    writeIn(root, NOTE, `${TEXT}\nTyped later.\n`);
    expect(await next()).toBe('');
  });

  it('is none for lines that a later command took out itself', async () => {
    await runCli(['tier', 'Anna', 'B'], root);
    await runCli(['tier', 'Anna', 'C'], root);
    writeIn(root, NOTE, `${note()}\nTyped meanwhile.\n`);
    expect(await next()).toBe('');
  });
});
