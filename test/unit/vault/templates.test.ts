import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../../src/people/settings.js';
import { readTemplates } from '../../../src/vault/templates.js';
import { tempVault } from './temp-vault.js';

test('a vault without templates has none', () => {
  expect(readTemplates(tempVault(), defaultSettings())).toEqual({});
  expect(readTemplates(tempVault({ 'templates/en': 'a file' }), defaultSettings())).toEqual({});
});

test('templates are read by language and name, from the folder in the settings', () => {
  const files = {
    'T/en/due.liquid': '\uFEFFdue',
    'T/de/first-meeting.liquid': 'erstes',
    'T/due.liquid': 'x',
    'T/en/notes.md': 'x',
    'T/fr/due.liquid': 'x',
  };
  const root = tempVault(files);
  expect(readTemplates(root, { ...defaultSettings(), templates: 'T' })).toEqual({
    'en/due.liquid': 'due',
    'de/first-meeting.liquid': 'erstes',
  });
});

test('what leads outside the vault or is no text is passed over', () => {
  const outside = tempVault({ 'due.liquid': 'secret', 'en/x.liquid': 'secret' });
  const root = tempVault({
    'templates/en/binary.liquid': new Uint8Array([0, 1]),
    'templates/en/big.liquid': 'x'.repeat(600_000),
  });
  symlinkSync(join(outside, 'due.liquid'), join(root, 'templates/en/due.liquid'));
  symlinkSync(join(outside, 'en'), join(root, 'templates/de'));
  expect(readTemplates(root, defaultSettings())).toEqual({});
});
