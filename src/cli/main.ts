#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { packageInfo } from '../app/package-info.js';
import type { Io } from './io.js';

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

const argv = process.argv.slice(2);
if (argv.length === 1 && argv[0] === '--version') process.stdout.write(`${packageInfo().version}\n`);
else {
  // Everything else is loaded here only, as `import()`: what needs nothing loads nothing.
  import('./run.js')
    .then(({ run }) => run(argv, io()))
    .then((code) => {
      process.exitCode = code;
      // Where nothing is left to be printed, nobody need wait until node has given back what ten thousand notes took.
      if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
    });
}

function io(): Io {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: {
      // Node opens standard input where it is first named, which takes 2 ms.
      get isTTY() {
        return process.stdin.isTTY;
      },
      readAll: () => readFileSync(0, 'utf8'),
    },
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    stopSignal: () => {
      endsByItself = true;
      return stop.signal;
    },
  };
}
