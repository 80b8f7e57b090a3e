import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { LAST_DAY } from '../vault-person.js';

/** A running `knowwho watch`. */
export interface Watcher {
  process: ChildProcess;
  /** How many rounds it has told of. */
  rounds(): number;
  stop(): Promise<void>;
}

/** Starts `knowwho watch` on a vault and waits until its first round is done; `hook` is a file for node to load first. */
export async function startWatcher(cli: string, vault: string, hook?: string): Promise<Watcher> {
  const node = hook === undefined ? [] : ['--expose-gc', '--require', hook];
  const args = [...node, cli, '--vault', vault, '--today', LAST_DAY, '--quiet', '--json', 'watch'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let rounds = 0;
  let errors = '';
  child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
  const lines = createInterface({ input: child.stdout! });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', () => {
      rounds += 1;
      resolve();
    });
    child.once('exit', () => reject(new Error(`watch ended: ${errors}`)));
  });
  return {
    process: child,
    rounds: () => rounds,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Waits. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
