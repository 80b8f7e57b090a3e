// Runs command lines of the built program inside this process, behind no-connections.mjs. Standard input:
// { root, vault, umask, lines }; standard output: { unguarded, results: [{ line, code, stdout, stderr, attempts }] }.
import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const { root, vault, umask, lines } = JSON.parse(readFileSync(0, 'utf8'));
process.umask(umask);
const unguarded = await globalThis.unguarded();
const { run } = await import(join(root, 'dist', 'cli', 'run.js'));
const results = [];
for (const line of lines) {
  const out = { stdout: '', stderr: '' };
  const stop = new AbortController();
  if (line[0] === 'watch') setTimeout(() => stop.abort('SIGTERM'), 800);
  const code = await run(line, {
    stdout: { write: (text) => (out.stdout += text) },
    stderr: { write: (text) => (out.stderr += text) },
    stdin: { readAll: () => 'Anna Keller\n' },
    env: { ...process.env, KNOWWHO_TODAY: '2026-11-20' },
    cwd: vault,
    now: () => new Date(2026, 10, 20, 9),
    stopSignal: () => stop.signal,
  });
  results.push({ line, code, ...out, attempts: globalThis.attempts.splice(0) });
}
writeSync(1, JSON.stringify({ unguarded, results }));
process.exit(0);
