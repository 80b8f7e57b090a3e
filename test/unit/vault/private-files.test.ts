import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logContact } from '../../../src/app/log-contact.js';
import { refresh } from '../../../src/app/refresh.js';
import { put, tempVault, treeOf } from './temp-vault.js';

const today = '2026-11-20';
const NOTE = { 'people/Anna.md': '---\ntier: A\n---\n## Log\n- 2026-10-01 met\n' };

function modesOf(root: string): Record<string, number> {
  const files = Object.keys(treeOf(root)).filter((path) => path.startsWith('.knowwho/'));
  const modes = ['.knowwho', '.knowwho/journal', ...files].map((path) => [
    path,
    statSync(join(root, path)).mode & 0o777,
  ]);
  return Object.fromEntries(modes);
}

describe.skipIf(process.platform === 'win32')('the program’s own files', () => {
  it.each([0o000, 0o022, 0o077])('are for their owner alone under umask %o', (mask) => {
    const before = process.umask(mask);
    try {
      const root = tempVault(NOTE);
      refresh(root, { today });
      logContact(root, { names: ['Anna'], text: 'met for lunch' }, { today });
      const modes = modesOf(root);
      expect(Object.keys(modes).length).toBeGreaterThan(4);
      for (const [path, mode] of Object.entries(modes)) expect([path, mode & 0o077]).toEqual([path, 0]);
    } finally {
      process.umask(before);
    }
  });

  it('are closed where an older version or a copy has left them open', () => {
    const root = tempVault(NOTE);
    mkdirSync(join(root, '.knowwho/journal'), { recursive: true });
    put(root, '.knowwho/due.json', '[]');
    for (const [path, mode] of [
      ['.knowwho', 0o755],
      ['.knowwho/journal', 0o777],
      ['.knowwho/due.json', 0o666],
    ] as const)
      chmodSync(join(root, path), mode);
    logContact(root, { names: ['Anna'], text: 'met for lunch' }, { today });
    refresh(root, { today });
    for (const [path, mode] of Object.entries(modesOf(root))) expect([path, mode & 0o077]).toEqual([path, 0]);
  });

  it('leave the modes of notes and of the vault as they are', () => {
    const root = tempVault(NOTE);
    chmodSync(root, 0o755);
    chmodSync(join(root, 'people'), 0o775);
    chmodSync(join(root, 'people/Anna.md'), 0o664);
    logContact(root, { names: ['Anna'], text: 'met for lunch' }, { today });
    const modes = ['', 'people', 'people/Anna.md'].map((path) => statSync(join(root, path)).mode & 0o777);
    expect(modes).toEqual([0o755, 0o775, 0o664]);
  });
});
