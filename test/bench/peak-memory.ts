import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Task } from './measure.js';

/** The most memory that a run of node holds at any time, in bytes (what the system counts as resident). */
export function peakMemory(task: Task): number {
  const folder = mkdtempSync(join(tmpdir(), 'knowwho-bench-'));
  try {
    const hook = join(folder, 'hook.cjs');
    const answer = join(folder, 'answer');
    const write = `require('node:fs').writeFileSync(${JSON.stringify(answer)}, String(process.resourceUsage().maxRSS))`;
    writeFileSync(hook, `process.on('exit', () => ${write});`);
    task.before?.();
    spawnSync(task.command, ['--require', hook, ...task.args], { stdio: 'ignore', cwd: task.cwd });
    return Number(readFileSync(answer, 'utf8')) * 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
