import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/people/settings.js';
import { readSettings } from '../../../src/vault/read-settings.js';
import { tempVault } from './temp-vault.js';

const json = (value: unknown): string => JSON.stringify(value);
const DAILY = '.obsidian/daily-notes.json';

function settingsOf(files: Record<string, string>) {
  const { settings, problems } = readSettings(tempVault(files));
  expect(problems).toEqual([]);
  return settings;
}

test('a vault without settings has the defaults', () => {
  expect(settingsOf({ 'people/Anna.md': '' })).toEqual(defaultSettings());
});

test('problems of knowwho.yaml come with their place', () => {
  const { problems } = readSettings(tempVault({ 'knowwho.yaml': '# mine\nlanguage: fr\n' }));
  expect(problems).toMatchObject([
    { path: 'knowwho.yaml', line: 2, column: 11, code: 'invalid-setting', severity: 'error' },
  ]);
});

test('settings that cannot be read are an error, a wrong extension a warning', () => {
  expect(
    readSettings(tempVault({ 'knowwho.yaml': new Uint8Array([0xff, 0xfe, 0]) as never })).problems,
  ).toMatchObject([{ code: 'invalid-settings', severity: 'error' }]);
  expect(readSettings(tempVault({ 'knowwho.yaml/': '' })).problems).toMatchObject([
    { code: 'invalid-settings', severity: 'error' },
  ]);
  expect(readSettings(tempVault({ 'knowwho.yml': 'language: de' })).problems).toMatchObject([
    { path: 'knowwho.yml', severity: 'warning' },
  ]);
});

test('settings that are a link to the outside are not read', () => {
  const outside = tempVault({ 'secret.yaml': 'owner: secret\n' });
  const root = tempVault();
  symlinkSync(join(outside, 'secret.yaml'), join(root, 'knowwho.yaml'));
  const { settings, problems } = readSettings(root);
  expect(settings.owner).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'invalid-settings', severity: 'error' }]);
});

test('folders get the spelling of the disk', () => {
  const settings = settingsOf({
    'People/Anna.md': '',
    'Journal/2026/x.md': '',
    'Due.md': '',
    'knowwho.yaml': 'goals: { folders: [areas/Goals] }',
    'Areas/goals/x.md': '',
  });
  expect(settings.people.folders).toEqual(['People']);
  expect(settings.journal.folders).toEqual(['Journal']);
  expect(settings.goals.folders).toEqual(['Areas/goals']);
  expect(settings.output.agenda).toBe('Due.md');
});

describe('Obsidian’s daily notes', () => {
  test('give folder and format, and the default folder stays if it is there', () => {
    const daily = json({ folder: 'Daily', format: 'YYYY/MM/YYYY-MM-DD' });
    expect(settingsOf({ [DAILY]: daily }).journal).toEqual({
      folders: ['Daily'],
      format: 'YYYY/MM/YYYY-MM-DD',
    });
    expect(settingsOf({ [DAILY]: daily, 'journal/': '' }).journal.folders).toEqual(['Daily', 'journal']);
  });

  test('lie in the vault itself where no folder is set', () => {
    expect(settingsOf({ [DAILY]: json({ format: 'DD.MM.YYYY' }) }).journal).toEqual({
      folders: [''],
      format: 'DD.MM.YYYY',
    });
    expect(settingsOf({ [DAILY]: json({ folder: '/' }) }).journal).toEqual({
      folders: [''],
      format: 'YYYY-MM-DD',
    });
    expect(settingsOf({ '.obsidian/app.json': '{}', 'journal/': '' }).journal.folders).toEqual([
      '',
      'journal',
    ]);
  });

  test('are those of Periodic Notes where that is switched on', () => {
    const plugin = '.obsidian/plugins/periodic-notes/data.json';
    const core = { [DAILY]: json({ folder: 'Core' }) };
    const data = (enabled: boolean) => ({
      [plugin]: json({ daily: { enabled, folder: 'Periodic', format: 'DD-MM-YYYY' } }),
    });
    expect(settingsOf({ ...core, ...data(true) }).journal).toEqual({
      folders: ['Periodic'],
      format: 'DD-MM-YYYY',
    });
    expect(settingsOf({ ...core, ...data(false) }).journal.folders).toEqual(['Core']);
    const off = { '.obsidian/community-plugins.json': json(['dataview']) };
    expect(settingsOf({ ...core, ...data(true), ...off }).journal.folders).toEqual(['Core']);
    const sets = json({
      activeCalendarSet: 'b',
      calendarSets: [
        { id: 'a', day: { enabled: true, folder: 'A' } },
        { id: 'b', day: { enabled: true, folder: 'B' } },
      ],
    });
    expect(settingsOf({ ...core, [plugin]: sets }).journal.folders).toEqual(['B']);
  });

  test('give way to the vault’s own settings, key by key', () => {
    const files = { [DAILY]: json({ folder: 'Daily', format: 'DD.MM.YYYY' }) };
    expect(settingsOf({ ...files, 'knowwho.yaml': 'journal: { folders: [Meetings] }' }).journal).toEqual({
      folders: ['Meetings'],
      format: 'DD.MM.YYYY',
    });
    expect(settingsOf({ ...files, 'knowwho.yaml': 'journal: { format: YYYYMMDD }' }).journal).toEqual({
      folders: ['Daily'],
      format: 'YYYYMMDD',
    });
    expect(settingsOf({ ...files, 'knowwho.yaml': 'journal:\n' }).journal).toEqual({
      folders: ['Daily'],
      format: 'DD.MM.YYYY',
    });
  });

  test('in a folder outside the vault are ignored', () => {
    expect(settingsOf({ [DAILY]: json({ folder: '../secrets' }) }).journal).toEqual(
      defaultSettings().journal,
    );
  });
});

describe('Obsidian’s other settings', () => {
  test('Markdown links are taken over unless knowwho.yaml says otherwise', () => {
    const app = { '.obsidian/app.json': json({ useMarkdownLinks: true }) };
    expect(settingsOf(app).output.links).toBe('markdown');
    expect(settingsOf({ ...app, 'knowwho.yaml': 'output: { links: wiki }' }).output.links).toBe('wiki');
  });

  test('excluded files and templates are left out, besides our own list', () => {
    const settings = settingsOf({
      'knowwho.yaml': 'exclude: [Old]',
      '.obsidian/app.json': json({ userIgnoreFilters: ['Archive/', '/\\.draft\\.md$/', 'x(1)'] }),
      '.obsidian/templates.json': json({ folder: 'Meta/Templates' }),
      '.obsidian/plugins/templater-obsidian/data.json': json({ templates_folder: 'Meta/Templater' }),
      [DAILY]: json({ template: 'Meta/Daily' }),
    });
    expect(settings.exclude).toEqual([
      'Old',
      '/^Archive\\//',
      '/\\.draft\\.md$/',
      '/^x\\(1\\)/',
      'Meta/Templates',
      'Meta/Templater',
      'Meta/Daily.md',
    ]);
  });

  test('that are broken are ignored with a warning', () => {
    const { settings, problems } = readSettings(
      tempVault({
        [DAILY]: '{ "folder": ',
        '.obsidian/app.json': '[]',
        '.obsidian/templates.json': json({ folder: 7 }),
      }),
    );
    expect(settings.journal.folders).toEqual(['']);
    expect(problems.map((one) => [one.path, one.code, one.severity])).toEqual([
      ['.obsidian/app.json', 'invalid-settings', 'warning'],
      [DAILY, 'invalid-settings', 'warning'],
    ]);
  });

  test('a costly or broken filter is ignored with a warning', () => {
    const { settings, problems } = readSettings(
      tempVault({ '.obsidian/app.json': json({ userIgnoreFilters: ['/(a+)+$/', '/(/', 7] }) }),
    );
    expect(settings.exclude).toEqual([]);
    expect(problems).toHaveLength(2);
  });

  test('behind a link to the outside are ignored with a warning', () => {
    const outside = tempVault({ 'app.json': json({ useMarkdownLinks: true }) });
    const root = tempVault();
    symlinkSync(outside, join(root, '.obsidian'));
    const { settings, problems } = readSettings(root);
    expect(settings.output.links).toBe('wiki');
    expect(problems).toMatchObject([{ code: 'outside-vault', severity: 'warning' }]);
  });
});
