// Runs one command line of the built program inside this process.
import { run } from '../../../dist/cli/run.js';

/** The exit code and what was said. */
export async function runCommand(argv, cwd, extra = {}) {
  const result = { code: 0, stdout: '', stderr: '' };
  result.code = await run(argv, {
    stdout: { write: (text) => (result.stdout += text) },
    stderr: { write: (text) => (result.stderr += text) },
    stdin: { isTTY: false },
    env: { KNOWWHO_TODAY: '2026-11-23', ...extra.env },
    cwd,
    now: () => new Date(2026, 10, 23, 9, 14),
    stopSignal: extra.stopSignal,
  });
  return result;
}
