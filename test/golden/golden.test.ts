import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openVault } from '../../src/index.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const UPDATE = process.env.UPDATE_GOLDEN === '1';

/** Every file of a folder, path → text. */
function filesOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.sort().map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

const cases = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(HERE, entry.name, 'today.txt')))
  .map((entry) => entry.name);

describe.each(cases)('%s', (name) => {
  const days = readFileSync(join(HERE, name, 'today.txt'), 'utf8').trim().split('\n');
  it.each(days)('on %s', async (today) => {
    const copy = mkdtempSync(join(tmpdir(), 'knowwho-golden-'));
    try {
      cpSync(join(HERE, name, 'vault'), copy, { recursive: true });
      const before = filesOf(copy);
      await (await openVault(copy)).refresh({ today });
      const after = filesOf(copy);
      const second = await (await openVault(copy)).refresh({ today });
      expect(second.changes, 'the second run changes nothing').toEqual([]);
      expect(filesOf(copy)).toEqual(after);
      for (const [path, text] of Object.entries(before)) expect(after[path], path).toBe(text);
      const made = Object.fromEntries(
        Object.entries(after).filter(([path]) => !(path in before) && !path.startsWith('.knowwho')),
      );
      const expected = join(HERE, name, 'expected', today);
      if (UPDATE) {
        rmSync(expected, { recursive: true, force: true });
        for (const [path, text] of Object.entries(made)) {
          mkdirSync(dirname(join(expected, path)), { recursive: true });
          writeFileSync(join(expected, path), text);
        }
      }
      expect(made).toEqual(filesOf(expected));
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
