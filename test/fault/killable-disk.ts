import * as fs from 'node:fs';
import type { WriteDisk } from '../../src/vault/write-disk.js';

/** Stands for the end of the process: nothing catches it but the test. */
export class Killed extends Error {}

const CHANGING = new Set<string>([
  'openSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'mkdirSync',
  'fsyncSync',
  'writeSync',
]);

/** How many more operations that change the disk are carried out; none after that, as if the process were gone. */
export const life = { left: Number.POSITIVE_INFINITY };

/** The real disk, until its life is used up. */
export const nodeDisk: WriteDisk = new Proxy(fs, {
  get(target, name, receiver) {
    const original = Reflect.get(target, name, receiver) as (...args: unknown[]) => unknown;
    if (!CHANGING.has(String(name))) return original;
    return (...args: unknown[]) => {
      if (life.left <= 0) throw new Killed();
      life.left -= 1;
      return original(...args);
    };
  },
});
