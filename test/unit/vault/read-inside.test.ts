import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/people/settings.js';
import { folderAsOnDisk } from '../../../src/vault/folder-as-on-disk.js';
import { parseRecord } from '../../../src/vault/journal/action-record.js';
import { textOnDisk } from '../../../src/vault/journal/text-on-disk.js';
import { readInside } from '../../../src/vault/read-inside.js';
import { readTemplates } from '../../../src/vault/templates.js';

describe('reading inside the vault', () => {
  let root = '';
  beforeAll(() => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-inside-')));
    root = join(folder, 'vault');
    for (const [path, text] of [
      ['vault/a.md', 'inner'],
      ['beside/Secret.md', 'secret'],
      ['beside/en/due.liquid', 'secret'],
    ] as const) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    for (const [link, target] of [
      ['out', '../beside'],
      ['link.md', '../beside/Secret.md'],
      ['inner.md', 'a.md'],
      ['dangling.md', '../beside/nothing.md'],
    ] as const)
      symlinkSync(target, join(root, link));
  });
  afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));

  it.each(['../beside/Secret.md', 'out/Secret.md', 'link.md', 'out/nothing.md', '', '/etc/passwd'])(
    'reads nothing at %j',
    (path) => {
      expect(readInside(root, path, 1000)).toEqual({ ok: false, reason: 'not-a-file' });
      expect(textOnDisk(root, path)).toBeUndefined();
    },
  );

  it('reads what is inside, through a link too, and says what is missing', () => {
    for (const path of ['a.md', 'inner.md'])
      expect(readInside(root, path, 1000)).toEqual({ ok: true, text: 'inner' });
    for (const path of ['b.md', 'b/c.md', 'a.md/c.md', 'dangling.md'])
      expect(readInside(root, path, 1000), path).toEqual({ ok: false, reason: 'missing' });
  });

  it('does not take a file from outside for one that moved along with a rename', () => {
    const moved = [
      { from: 'people/Stolen.md', to: '../beside/Secret.md' },
      { from: 'stubs/a.md', to: 'stubs/b.md' },
    ];
    const text = JSON.stringify({ version: 1, what: 'rename', day: '2026-11-20', changes: [], moved });
    expect(parseRecord('1', text)?.moved).toEqual([moved[1]]);
  });

  it('lists no folder outside', () => {
    expect(readTemplates(root, { ...defaultSettings(), templates: 'out' })).toEqual({});
    expect(folderAsOnDisk(root, 'out/secret.MD')).toBe('out/secret.MD');
    expect(folderAsOnDisk(root, 'A.md')).toBe('a.md');
  });
});
