import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRoot } from '../../../src/vault/find-root.js';
import { tempVault } from './temp-vault.js';

test.each(['knowwho.yaml', '.obsidian/app.json', '.knowwho/cache'])(
  'the nearest folder upwards that holds %s is the root',
  (mark) => {
    const root = tempVault({ [`outer/${mark}`]: '', 'outer/people/team/x.md': '' });
    expect(findRoot(join(root, 'outer/people/team'), {})).toBe(join(root, 'outer'));
    expect(findRoot(join(root, 'outer'), {})).toBe(join(root, 'outer'));
  },
);

test('the inner one of two vaults wins', () => {
  const root = tempVault({ 'knowwho.yaml': '', 'inner/.obsidian/': '', 'inner/people/': '' });
  expect(findRoot(join(root, 'inner/people'), {})).toBe(join(root, 'inner'));
});

test('the option wins over the environment, and that over the folder', () => {
  const root = tempVault({ 'here/knowwho.yaml': '', 'env/': '', 'option/': '' });
  const env = { KNOWWHO_VAULT: join(root, 'env') };
  expect(findRoot(join(root, 'here'), env)).toBe(join(root, 'env'));
  expect(findRoot(join(root, 'here'), env, '../option')).toBe(join(root, 'option'));
  expect(findRoot(join(root, 'here'), { KNOWWHO_VAULT: '' })).toBe(join(root, 'here'));
});

test('a folder that is named but not there is no root', () => {
  const root = tempVault({ 'knowwho.yaml': '', 'file.md': '' });
  expect(findRoot(root, {}, 'missing')).toBeUndefined();
  expect(findRoot(root, {}, 'file.md')).toBeUndefined();
  expect(findRoot(root, { KNOWWHO_VAULT: join(root, 'file.md', 'x') })).toBeUndefined();
});
