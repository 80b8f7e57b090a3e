// For `node --import`: a program with another clock. `KNOWWHO_CLOCK` names a file that holds the instant (ms) which the
// clock shows when that is read; it then runs on. The file may be written again at any time: the clock is set.
import { readFileSync } from 'node:fs';

const Real = Date;
const file = process.env.KNOWWHO_CLOCK;
let text = '';
let shift = 0;

function set() {
  let now = text;
  try {
    now = readFileSync(file, 'utf8');
  } catch {
    // Just being written.
  }
  if (now === text || now === '') return;
  text = now;
  shift = Number(now) - Real.now();
}

if (file) {
  set();
  setInterval(set, 20).unref();
}

globalThis.Date = class FakeDate extends Real {
  constructor(...args) {
    if (args.length === 0) super(Real.now() + shift);
    else super(...args);
  }

  static now() {
    return Real.now() + shift;
  }
};
