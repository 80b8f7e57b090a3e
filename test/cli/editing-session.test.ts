import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  editPage,
  newLines,
  SESSION_ENTRIES,
  SESSION_TOKENS,
  SESSION_VAULT,
  tick,
  typeSession,
} from '../unit/app/due-session.js';
import { filesOf, makeVault, writeIn } from './run-cli.js';

const MAIN = join(import.meta.dirname, '../../dist/cli/main.js');
const MONDAY = '2026-11-23';

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

/** The built program, driven by files alone. */
function due(root: string, today = MONDAY): void {
  execFileSync(process.execPath, [MAIN, '--vault', root, '--today', today, '--quiet', 'due'], {
    stdio: 'pipe',
  });
}

function watch(root: string): ChildProcess {
  const child = spawn(process.execPath, [MAIN, '--vault', root, '--today', MONDAY, 'watch'], {
    stdio: 'pipe',
  });
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  });
  return child;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !holds(); await pause(50)) {
    if (Date.now() > end) throw new Error('waited in vain');
  }
}

function expectOnce(root: string): void {
  for (const [name, entries] of Object.entries(SESSION_ENTRIES)) {
    const lines = newLines(root, name).filter((line) => !line.includes('Llama') && !line.includes('Panda'));
    expect(lines.sort(), name).toEqual(entries.map((line) => line.replaceAll('DAY', MONDAY)).sort());
  }
}

function expectTokens(root: string, tokens: readonly string[]): void {
  const texts = Object.entries(filesOf(root)).filter(([path]) => !path.startsWith('.knowwho'));
  const all = texts.map(([, text]) => text).join('\n');
  for (const token of tokens) expect(all, token).toContain(token);
}

describe.skipIf(!existsSync(MAIN))('an editing session with files only (built program)', () => {
  it('loses no word and logs each contact once, with stale buffers and notes edited meanwhile', () => {
    const root = makeVault(SESSION_VAULT);
    due(root);
    typeSession(root);
    const buffer = read(root, 'due.md');
    // A note is edited in the same minute as the page.
    writeIn(
      root,
      'people/Anna Keller.md',
      `${read(root, 'people/Anna Keller.md')}- 2026-11-22 note: Llama\n`,
    );
    due(root);
    expectOnce(root);
    const understood = read(root, 'due.md');
    expect(understood).toMatch(/\[\?\] \[\[Gus Hirt\]\].* Gnu <!-- not understood: /);
    expect(understood).toContain('- buy Kudu\n');
    // The editor knows nothing of it and writes its old page back, twice, with one more word.
    writeIn(root, 'due.md', buffer);
    due(root);
    writeIn(root, 'due.md', buffer.replace('- buy Kudu', '- buy Kudu and Yak'));
    due(root);
    due(root, '2026-11-24');
    expectOnce(root);
    expectTokens(root, [...SESSION_TOKENS, 'Llama', 'Yak']);
    // What was not understood is mended and then carried out.
    editPage(root, '[[Gus Hirt]] ·', (line) => line.replace('[?]', '[x]').replace(' Gnu', ' rang him: Gnu'));
    due(root, '2026-11-24');
    expect(newLines(root, 'Gus Hirt')).toEqual(['- 2026-11-24 call: rang him: Gnu']);
    expect(read(root, 'due.md')).not.toContain('not understood');
  }, 60_000);

  it('lets the words follow the tick while watch runs', async () => {
    const root = makeVault(SESSION_VAULT);
    due(root);
    const child = watch(root);
    let output = '';
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
    await until(() => output.includes('start'));
    editPage(root, '[[Gus Hirt]] ·', tick);
    for (const word of [' met', ' for', ' Panda']) {
      await pause(300);
      editPage(root, '[[Gus Hirt]] ·', (line) => line + word);
    }
    writeIn(root, 'people/Hal Iten.md', '---\ntier: A\n---\n## Log\n- 2026-10-07 met\n');
    await until(() => existsSync(join(root, 'stubs/Hal Iten (stub).md')));
    expect(newLines(root, 'Gus Hirt')).toEqual([]);
    await until(() => newLines(root, 'Gus Hirt').length > 0);
    await until(() => read(root, 'due.md').includes('[[Hal Iten]]'));
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGTERM');
    await ended;
    expect(newLines(root, 'Gus Hirt')).toEqual(['- 2026-11-23 met: for Panda']);
    expect(read(root, 'due.md')).not.toContain('[x]');
  }, 60_000);
});
