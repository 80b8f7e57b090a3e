import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOwnFile, writeOwnFile } from '../../../src/vault/own-file.js';
import { nodeDisk, type WriteDisk } from '../../../src/vault/write-disk.js';
import { put, tempVault } from './temp-vault.js';

const BODY = Buffer.from('{"a":1}\nünder\n');
const write = (root: string, disk?: WriteDisk) => writeOwnFile(root, 'x.cache', 'key', BODY, disk);
const read = (root: string, key = 'key') => readOwnFile(root, 'x.cache', key);

describe('a file of the program’s own', () => {
  test('comes back under its key, and under no other', () => {
    const root = tempVault();
    write(root);
    expect(read(root)).toEqual(BODY);
    expect(read(root, 'another key')).toBeUndefined();
    expect(readdirSync(join(root, '.knowwho')).sort()).toEqual(['.gitignore', 'x.cache']);
  });

  test('is none if a byte is missing, more or other', () => {
    const root = tempVault();
    write(root);
    const file = join(root, '.knowwho/x.cache');
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at++) {
      const spoilt = Buffer.from(whole);
      spoilt[at] = (spoilt[at] as number) ^ 4;
      writeFileSync(file, spoilt);
      expect(read(root), `byte ${at}`).toBeUndefined();
      writeFileSync(file, whole.subarray(0, at));
      expect(read(root), `cut at ${at}`).toBeUndefined();
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.from('x')]));
    expect(read(root)).toBeUndefined();
  });

  test('is written over what a stopped run left, and never through a link', () => {
    const outside = tempVault({ 'theirs.txt': 'theirs' });
    const root = tempVault({ '.knowwho/.x.cache.tmp': 'half' });
    write(root);
    expect(read(root)).toEqual(BODY);
    const linked = tempVault({ '.knowwho/.gitignore': '*\n' });
    symlinkSync(join(outside, 'theirs.txt'), join(linked, '.knowwho/.x.cache.tmp'));
    write(linked);
    expect(read(linked)).toEqual(BODY);
    symlinkSync(join(outside, 'theirs.txt'), join(linked, '.knowwho/y.cache'));
    writeOwnFile(linked, 'y.cache', 'key', BODY);
    mkdirSync(join(outside, 'folder'));
    const away = tempVault();
    symlinkSync(join(outside, 'folder'), join(away, '.knowwho'));
    write(away);
    expect(readFileSync(join(outside, 'theirs.txt'), 'utf8')).toBe('theirs');
    expect(readdirSync(join(outside, 'folder'))).toEqual([]);
  });

  test('is simply missing where the disk fails at any step, and leaves nothing behind', () => {
    for (const step of ['openSync', 'writeSync', 'renameSync'] as const) {
      const root = tempVault();
      put(root, '.knowwho/.gitignore', '*\n');
      const full = () => {
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      };
      write(root, { ...nodeDisk, [step]: full });
      expect(existsSync(join(root, '.knowwho/x.cache')), step).toBe(false);
      expect(readdirSync(join(root, '.knowwho')), step).toEqual(['.gitignore']);
    }
  });
});
