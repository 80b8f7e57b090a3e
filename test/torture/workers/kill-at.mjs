// `node --import kill-at.mjs …`: kills its own process for real before the call to the disk of number KILL_AT, or half
// through it if KILL_HALF is set.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const names = [
  'openSync',
  'writeSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'mkdirSync',
  'fsyncSync',
  'fchmodSync',
];
let left = Number(process.env.KILL_AT);
for (const name of names) {
  const real = fs[name];
  fs[name] = Object.assign((...args) => {
    if (name === 'openSync' && !/[wa+]/.test(String(args[1]))) return real(...args);
    if (left > 0) {
      left -= 1;
      return real(...args);
    }
    if (name === 'writeSync' && process.env.KILL_HALF)
      real(args[0], args[1], args[2], Math.floor(args[3] / 2));
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  }, real);
}
syncBuiltinESMExports();
