#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { run } from './run.js';

// A reader that goes away (`| head`) is no error: what was to be written into the vault has been written by then.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

// A signal is handled between two steps of the program, so that a write in progress is finished first.
const stop = new AbortController();
let endsByItself = false;
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.on(signal, () => {
    if (!endsByItself || stop.signal.aborted) process.exit(code);
    stop.abort(signal);
  });
}

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: { isTTY: process.stdin.isTTY, readAll: () => readFileSync(0, 'utf8') },
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(),
  stopSignal: () => {
    endsByItself = true;
    return stop.signal;
  },
});
