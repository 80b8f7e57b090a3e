import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPromise, type PromiseRequest } from '../../../src/app/keep-promise.js';
import type { ReadNotes } from '../../../src/app/read-state.js';
import { readVault } from '../../../src/vault/read-vault.js';
import { filesOf, makeVault } from '../../cli/run-cli.js';

const VAULT = {
  'knowwho.yaml': '',
  'people/Anna.md': '- [ ] slides 📅 2026-11-25\n',
  'people/Ben.md': '- [ ] slides 📅 2026-11-25\n',
};

/** A reading during which somebody else adds a line to Ben's note, once: between planning and writing. */
function disturbed(root: string): ReadNotes {
  let left = 1;
  return (folder, settings) => {
    const read = readVault(folder, settings);
    const textOf = (path: string) => {
      const text = read.textOf(path);
      if (path === 'people/Ben.md' && left-- > 0) appendFileSync(join(root, path), 'Somebody else.\n');
      return text;
    };
    return { ...read, textOf };
  };
}

describe('a promise of two people', () => {
  it.each<[string, PromiseRequest['what'], string]>([
    ['ticked', { do: 'done', on: '2026-11-23' }, '- [x] slides 📅 2026-11-25 ✅ 2026-11-23\n'],
    ['moved', { do: 'move', to: '2026-12-01', because: 'ill' }, '- [ ] slides 📅 2026-12-01\n'],
  ])('is %s once in each note, though one of them changes in between', (_, what, line) => {
    const root = makeVault(VAULT);
    const request = { names: ['Anna', 'Ben'], what };
    const options = { today: '2026-11-23', readNotes: disturbed(root) };
    const { promises, written } = keepPromise(root, request, options);
    expect(written).toEqual(['people/Anna.md', 'people/Ben.md']);
    expect(promises.map(({ outcome }) => outcome)).toEqual(['written', 'written']);
    const files = filesOf(root);
    expect(files['people/Anna.md']).toContain(line);
    expect(files['people/Ben.md']).toContain(`${line}Somebody else.\n`);
    const explained = what.do === 'move' ? 1 : 0;
    expect(files['people/Anna.md']?.split('moved:')).toHaveLength(explained + 1);
    expect(files['people/Ben.md']?.split('moved:')).toHaveLength(explained + 1);
  });
});
