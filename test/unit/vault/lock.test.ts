import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownTag, standingOf } from '../../../src/vault/lock/process-tag.js';
import { PATIENCE } from '../../../src/vault/lock/take-lock.js';
import { temporaryName } from '../../../src/vault/lock/temporaries.js';
import { withLock } from '../../../src/vault/lock/with-lock.js';
import { makeVault, writeIn } from '../../cli/run-cli.js';

const LOCKS = '.knowwho/locks';
const locksIn = (root: string) => readdirSync(join(root, LOCKS));
const [host = '', , , thread = ''] = ownTag().split('-');
/** No process has this number. */
const DEAD = `${host}-2147483646-1-${thread}`;

/** Waits for nobody longer than a moment. */
function impatient(): void {
  const usual = { ...PATIENCE };
  Object.assign(PATIENCE, { here: 60, elsewhere: 60 });
  onTestFinished(() => void Object.assign(PATIENCE, usual));
}

describe('the lock of a vault', () => {
  it('lies there while it is held, and may be taken again by whoever has it', () => {
    const root = makeVault({});
    const seen = withLock(root, () => withLock(root, () => locksIn(root)));
    expect(seen).toHaveLength(1);
    expect(seen[0]).toContain(ownTag());
    expect(locksIn(root)).toEqual([]);
  });

  it('is given back when something goes wrong', () => {
    const root = makeVault({});
    expect(() =>
      withLock(root, () => {
        throw new RangeError('a defect');
      }),
    ).toThrow('a defect');
    expect(locksIn(root)).toEqual([]);
  });

  it('of a dead process holds nobody up, and what that process left is cleaned up', () => {
    const left = (tag: string) => `.knowwho-${tag}-00112233445566${tag === DEAD ? '77' : '88'}.tmp`;
    const other = `${host}-${process.ppid}-0-0`;
    const root = makeVault({ [`people/${left(DEAD)}`]: 'half', [`people/${left(other)}`]: 'at work' });
    writeIn(root, `people/.knowwho-mine.tmp`, 'not ours');
    writeIn(root, `${LOCKS}/${DEAD}-00112233`, '');
    expect(withLock(root, () => 'done')).toBe('done');
    expect(locksIn(root)).toEqual([]);
    expect(readdirSync(join(root, 'people')).sort()).toEqual([left(other), '.knowwho-mine.tmp'].sort());
  });

  it.runIf(process.platform === 'linux')(
    'of a dead process whose number another one has now is known',
    () => {
      expect(standingOf(`${host}-${process.ppid}-1-0`).is).toBe('gone');
      expect(standingOf(`${host}-${process.ppid}-0-0`).is).toBe('alive');
      expect(standingOf(ownTag()).is).toBe('own');
    },
  );

  it('of a live process is waited for, and then refused in words', async () => {
    impatient();
    const root = makeVault({});
    const child = fork('-e', ['setInterval(() => {}, 1000)'], {
      execPath: process.execPath,
      stdio: 'ignore',
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    writeIn(root, `${LOCKS}/${host}-${child.pid}-0-0-00112233`, '');
    expect(() => withLock(root, () => 'done')).toThrow(
      new RegExp(`another run of knowwho \\(process ${child.pid}\\)`),
    );
    expect(locksIn(root)).toHaveLength(1);
  });

  it('of another machine is waited for a while, not for ever', () => {
    impatient();
    const root = makeVault({});
    writeIn(root, `${LOCKS}/000000-1-1-0-00112233`, '');
    expect(withLock(root, () => 'done')).toBe('done');
  });

  it('does without where its folder cannot be written', () => {
    const root = makeVault({ '.knowwho': 'a file' });
    expect(withLock(root, () => 'done')).toBe('done');
    const outside = makeVault({});
    const linked = makeVault({});
    symlinkSync(outside, join(linked, '.knowwho'));
    expect(withLock(linked, () => 'done')).toBe('done');
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('temporaries', () => {
  it('of another machine or an older version stay for a day', () => {
    const old = `.knowwho-00112233445566aa.tmp`;
    const elsewhere = '.knowwho-000000-1-1-0-00112233445566bb.tmp';
    const root = makeVault({ [old]: 'x', [elsewhere]: 'x', [temporaryName()]: 'x' });
    const sweep = () => {
      writeIn(root, `${LOCKS}/${DEAD}-00112233`, '');
      withLock(root, () => {});
    };
    sweep();
    expect(readdirSync(root).sort()).toEqual(['.knowwho', old, elsewhere].sort());
    for (const name of [old, elsewhere]) utimesSync(join(root, name), new Date(0), new Date(0));
    sweep();
    expect(readdirSync(root)).toEqual(['.knowwho']);
  });

  it('are not looked for behind links', () => {
    const name = `.knowwho-${DEAD}-0011223344556677.tmp`;
    const outside = makeVault({ [name]: 'x' });
    const root = makeVault({ 'a.md': '' });
    symlinkSync(outside, join(root, 'out'));
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, '.git', name), 'x');
    writeIn(root, `${LOCKS}/${DEAD}-00112233`, '');
    withLock(root, () => {});
    expect(existsSync(join(outside, name))).toBe(true);
    expect(existsSync(join(root, '.git', name))).toBe(true);
  });
});
