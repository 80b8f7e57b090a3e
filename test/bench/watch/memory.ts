import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pause, startWatcher } from './watcher.js';

/** What a process holds, in bytes. */
export interface Memory {
  /** What the system counts as resident. */
  resident: number;
  /** What is left of JavaScript's memory after everything unused has been given back. */
  kept: number;
}

/** On a signal: gives back what is unused, and writes down what is left. */
const HOOK = (answer: string): string => `process.on('SIGUSR2', () => {
  gc(); gc();
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
  const { writeFileSync, renameSync } = require('node:fs');
  writeFileSync(${JSON.stringify(`${answer}.new`)}, JSON.stringify({ resident: rss, kept: heapUsed + external + arrayBuffers }));
  renameSync(${JSON.stringify(`${answer}.new`)}, ${JSON.stringify(answer)});
});`;

/** The memory of a watcher at rest, and of a process that only watches the same folders through chokidar. */
export async function watcherMemory(
  cli: string,
  root: string,
  vault: string,
): Promise<{ watcher: Memory; bare: Memory }> {
  const folder = mkdtempSync(join(tmpdir(), 'knowwho-bench-'));
  const answer = join(folder, 'answer');
  const hook = join(folder, 'hook.cjs');
  writeFileSync(hook, HOOK(answer));
  try {
    const watcher = await startWatcher(cli, vault, hook);
    await pause(3000);
    const own = await ask(watcher.process.pid ?? 0, answer);
    await watcher.stop();

    const observe = pathToFileURL(join(root, 'dist', 'watch', 'observe-folders.js')).href;
    const code = `const { observeFolders } = await import(${JSON.stringify(observe)});
      await observeFolders(${JSON.stringify(vault)}, (path) => path.startsWith('.'), { file() {}, folder() {}, failed() {} });
      console.log('ready');`;
    const bare = spawn(
      process.execPath,
      ['--expose-gc', '--require', hook, '--input-type=module', '-e', code],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(bare.stdout, 'data');
    await pause(1000);
    const other = await ask(bare.pid ?? 0, answer);
    const ended = once(bare, 'exit');
    bare.kill('SIGKILL');
    await ended;
    return { watcher: own, bare: other };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ask(pid: number, answer: string): Promise<Memory> {
  rmSync(answer, { force: true });
  process.kill(pid, 'SIGUSR2');
  while (!existsSync(answer)) await pause(50);
  return JSON.parse(readFileSync(answer, 'utf8'));
}
