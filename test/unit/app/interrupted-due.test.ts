import fs, { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { refresh } from '../../../src/app/refresh.js';
import { filesOf, makeVault } from '../../cli/run-cli.js';
import { newLines, SESSION_ENTRIES, SESSION_TOKENS, SESSION_VAULT, typeSession } from './due-session.js';

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
const CHANGING = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'mkdirSync',
  'rmSync',
] as const;

class Stopped extends Error {}

const real = Object.fromEntries(CHANGING.map((name) => [name, fs[name]]));

afterEach(restore);

function restore(): void {
  Object.assign(fs, real);
  syncBuiltinESMExports();
}

/**
 * From now on only `most` calls change the disk; every later one throws, clean-up too, as if the process were gone.
 * Returns how many there were.
 */
function stopAfter(most: number): () => number {
  let calls = 0;
  for (const name of CHANGING) {
    const call = real[name] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (name === 'openSync' && !/[wa]/.test(String(args[1]))) return call(...args);
        if (calls >= most) throw new Stopped();
        calls += 1;
        return call(...args);
      },
    });
  }
  syncBuiltinESMExports();
  return () => calls;
}

function copyOf(root: string): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-stop-')));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(root, copy, { recursive: true });
  return copy;
}

/** The user's and the generated files; what the program keeps for itself may differ. */
function vaultOf(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(filesOf(root)).filter(([path]) => !path.includes('.knowwho')));
}

describe('a session at the page, interrupted', () => {
  it.each([MONDAY, TUESDAY])(
    'at every single call that changes the disk, ends as without interruption (going on on %s)',
    (day) => {
      const root = makeVault(SESSION_VAULT);
      refresh(root, { today: MONDAY });
      typeSession(root);
      const whole = copyOf(root);
      const count = stopAfter(Number.POSITIVE_INFINITY);
      refresh(whole, { today: MONDAY });
      const calls = count();
      restore();
      const expected = vaultOf(whole);
      expect(calls).toBeGreaterThan(30);
      // The other day only now and then: it differs in the dates, not in the places.
      for (let stop = 0; stop < calls; stop += day === MONDAY ? 1 : 7) {
        const copy = copyOf(root);
        stopAfter(stop);
        expect(() => refresh(copy, { today: MONDAY }), `stopped after ${stop}`).toThrow(Stopped);
        restore();
        refresh(copy, { today: day });
        if (day === MONDAY) expect(vaultOf(copy), `stopped after ${stop}`).toEqual(expected);
        expectOnce(copy);
        expect(refresh(copy, { today: day }).written, `stopped after ${stop}`).toEqual([]);
        rmSync(copy, { recursive: true });
      }
    },
    120_000,
  );
});

/** Each line once, on the one day or the other, and every word typed somewhere. */
function expectOnce(root: string): void {
  for (const [name, entries] of Object.entries(SESSION_ENTRIES)) {
    const lines = newLines(root, name).map((line) => line.replace(/2026-11-2[34]/, 'DAY'));
    expect(lines.sort(), name).toEqual([...entries].sort());
  }
  const all = Object.values(vaultOf(root)).join('\n');
  for (const token of SESSION_TOKENS) expect(all, token).toContain(token);
}
