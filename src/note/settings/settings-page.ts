import { defaultSettings } from '../../people/settings.js';
import type { Setting } from './setting.js';
import { SETTINGS } from './settings-table.js';
import { TIER_SETTINGS } from './tier-settings.js';

/** The text of docs/settings.md, made from the table of keys so that it cannot lag behind. */
export function settingsPage(): string {
  const defaults = defaultSettings();
  return [
    '# Settings',
    '',
    '`knowwho.yaml` in the vault’s root. Every key is optional, and so is the file. `knowwho init` writes one that',
    'fits the notes it finds.',
    '',
    '- A bad value is an error: the program says where and stops with exit code 2. An unknown key is a warning.',
    '- An empty value means the default.',
    '- Lengths of time are written as `3 weeks`, `10d`, `2 months`, `a year`, `3 Wochen` or `P6W`; a bare number',
    '  counts days.',
    '- Lists may be written as a single value. Paths are seen from the vault and never lead out of it. In folders to',
    '  read, `*` stands for one folder and `**` for any number of them. Upper and lower case do not matter.',
    '',
    '## All keys',
    '',
    ...tableOf(SETTINGS, (one) => one.show(defaults)),
    '',
    '## Tiers',
    '',
    'The keys of one tier. What you write is merged with the default tiers key by key; any other name makes a tier of',
    'your own.',
    '',
    ...tableOf(TIER_SETTINGS, () => undefined),
    '',
    '| tier | every | at latest | limit | weight |',
    '|---|---|---|---|---|',
    ...Object.entries(defaults.tiers).map(([name, tier]) => tierRow(name, (key) => keyOf(key).show(tier))),
    '',
    '## What Obsidian’s own settings decide',
    '',
    'Where `knowwho.yaml` says nothing, the vault’s `.obsidian` folder does:',
    '',
    '- the folder and format of the core plugin Daily notes, or of Periodic Notes where that is switched on;',
    '- “Use [[Wikilinks]]” for the links in generated pages.',
    '',
    'Its excluded files, and the template folders of Templates and Templater, are left out in any case.',
    '',
    '## An example',
    '',
    '```yaml',
    ...SETTINGS_EXAMPLE,
    '```',
    '',
  ].join('\n');
}

function tableOf<T>(
  table: readonly Setting<T>[],
  defaultOf: (one: Setting<T>) => string | undefined,
): string[] {
  const withDefault = table.some((one) => defaultOf(one) !== undefined);
  const head = withDefault
    ? ['| key | default | meaning | example |', '|---|---|---|---|']
    : ['| key | meaning | example |', '|---|---|---|'];
  const rows = table.map((one) => {
    const value = defaultOf(one);
    const middle = withDefault ? ` ${value ? code(value) : ''} |` : '';
    return `| \`${one.path}\` |${middle} ${escaped(one.doc)} | ${code(one.example)} |`;
  });
  return [...head, ...rows];
}

function tierRow(name: string, show: (key: string) => string): string {
  return `| ${name} | ${['every', 'at-latest', 'limit', 'weight'].map(show).join(' | ')} |`;
}

function keyOf(path: string) {
  const found = TIER_SETTINGS.find((one) => one.path === path);
  if (!found) throw new Error(`no tier setting ${path}`);
  return found;
}

function code(text: string): string {
  return `\`${escaped(text)}\``;
}

function escaped(text: string): string {
  return text.replace(/\|/g, '\\|');
}

const SETTINGS_EXAMPLE = [
  'people:   { folders: [Contacts, "Areas/**/People"], tags: [person] }',
  'journal:  { folders: [Daily], format: YYYY-MM-DD }',
  'fields:   { last-contact: lastContacted, birthday: birthdate }',
  'tiers:',
  '  A:       { limit: 15, tags: [inner] }',
  '  clients: { every: 6 weeks, at-latest: 2 months, weight: 3 }',
  'budget:   { per-day: 2, days: [mon, wed, fri], slot: "08:30-09:00" }',
  'language: de',
];
