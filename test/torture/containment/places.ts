import type { Arena } from './arena.js';

/** A place into which a string may be put, and the commands that then come across it. */
export interface Place {
  name: string;
  /** True if all strings stand in the vault at once; otherwise it is made afresh for each. */
  together?: boolean;
  /** Instead of the strings that lead out. */
  strings?(arena: Arena): string[];
  /** Makes the vault; returns the command lines to run. */
  prepare(arena: Arena, strings: readonly string[]): { commands: string[][]; env?: NodeJS.ProcessEnv };
}

const LINKED = [
  'due.md',
  'inbox.md',
  'stubs',
  'agenda',
  'journal',
  'people',
  'goals',
  'templates',
  'templates/en',
  'templates/en/due.liquid',
  'knowwho.yaml',
  'me.md',
  'people/Ada Fine.md',
  'journal/2026-11-19.md',
  '.gitignore',
  '.knowwho',
  '.knowwho/.gitignore',
  '.knowwho/due.json',
  '.knowwho/journal',
  '.knowwho/journal/00000001-aaaaaaaa.json',
  '.knowwho/journal/00000001-aaaaaaaa.pending.json',
  '.obsidian',
  '.obsidian/app.json',
  '.obsidian/community-plugins.json',
  '.obsidian/plugins',
];

function targetsOf({ beside, vault }: Arena): string[] {
  const files = [
    'Secret.md',
    'due.md',
    'inbox.md',
    'settings.yaml',
    'due.json',
    'journal',
    'nowhere',
    'en',
    'app.json',
  ];
  return [
    beside,
    ...files.map((name) => `${beside}/${name}`),
    `${vault}/../beside`,
    `${vault}/..`,
    '/dev/zero',
    '/dev/null',
  ];
}

const ALL = [['due'], ['check'], ['list'], ['due', '--json']];
const MENTION_EVERYBODY = [
  ...ALL,
  ['show', 'Ada Fine'],
  ['stub', 'Ada Fine', 'Ben Fine'],
  ['who', 'secret'],
  ['path', 'Ada Fine', 'Ben Fine'],
  ['common', 'Ada Fine', 'Ben Fine'],
  ['check', '--fix'],
  ['rename', 'Ada Fine', 'Ada Gold', '--yes'],
  ['merge', 'Ada Gold', 'Ben Fine', '--yes'],
  ['undo'],
];

const quoted = (text: string) => JSON.stringify(text);

function argument(name: string, line: (text: string) => string[][]): Place {
  return {
    name,
    prepare(arena, [text = '']) {
      arena.makeVault();
      return { commands: line(text) };
    },
  };
}

function setting(name: string, text: (value: string) => string): Place {
  return {
    name: `setting ${name}`,
    prepare(arena, [value = '']) {
      arena.makeVault({ 'knowwho.yaml': text(quoted(value)), 'inbox.md': '- Cem Fine met at the fair\n' });
      return {
        commands: [
          ['due'],
          ['add', 'New One', '--met-at', 'x'],
          ['log', 'Ada Fine', 'tea'],
          ['stub', 'Ben Fine'],
        ],
      };
    },
  };
}

function obsidian(name: string, file: string, json: (value: string) => unknown): Place {
  return {
    name: `.obsidian ${name}`,
    prepare(arena, [value = '']) {
      arena.makeVault({ [`.obsidian/${file}`]: JSON.stringify(json(value)) });
      return { commands: [['due'], ['add', 'New One']] };
    },
  };
}

function properties(key: string, value: (text: string) => string): Place {
  return {
    name: `property ${key}`,
    together: true,
    prepare(arena, strings) {
      const notes = strings.map((text, index) => [
        `people/P${index}.md`,
        `---\ntier: A\nmet-on: 2026-11-18\n${key}: ${value(text)}\n---\n## Log\n- 2026-11-01 got: x\n`,
      ]);
      arena.makeVault(Object.fromEntries(notes));
      return {
        commands: [
          ...MENTION_EVERYBODY,
          ['stub', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9'],
          ['rename', 'P1', 'Q1', '--yes'],
        ],
      };
    },
  };
}

/** Every place that takes a name or a path. */
export const PLACES: readonly Place[] = [
  argument('add', (text) => [
    ['add', text],
    ['add', '--', text],
  ]),
  argument('add of many', (text) => [['add', '--event', text, 'New One', text]]),
  argument('add --by, --met-at …', (text) => [
    ['add', 'New One', '--met-at', text, '--by', text, '--city', text, '--note', text],
  ]),
  argument('log', (text) => [
    ['log', text, 'met for tea'],
    ['log', 'Ada Fine', text, '--at', text, '--via', text],
  ]),
  argument('promise', (text) => [
    ['promise', text, 'a book'],
    ['promise', 'Ada Fine', text, '--by', '2026-12-01'],
    ['promise', 'Ben Fine', text, '--done'],
  ]),
  argument('snooze and tier', (text) => [
    ['snooze', text, '2w'],
    ['snooze', 'Ada Fine', text],
    ['tier', text, 'B'],
    ['tier', 'Ada Fine', text],
  ]),
  argument('stub', (text) => [
    ['stub', text],
    ['stub', '--print', text],
  ]),
  argument('look-ups', (text) => [
    ['show', text],
    ['who', text],
    ['near', text],
    ['path', text, 'Ada Fine'],
    ['common', 'Ada Fine', text],
    ['list', '--city', text, '--tag', text],
    ['list', '--where', `city=${text}`],
    ['list', '--sort', text],
  ]),
  argument('rename', (text) => [['rename', 'Ada Fine', text, '--yes'], ['due'], ['undo']]),
  argument('rename of it', (text) => [['rename', text, 'Ada Gold', '--yes']]),
  argument('merge', (text) => [
    ['merge', 'Ada Fine', text, '--yes'],
    ['merge', text, 'Ben Fine', '--yes'],
  ]),
  argument('days and weeks', (text) => [
    ['--today', text, 'due'],
    ['due', '--week', text],
    ['log', 'Ada Fine', 'x', '--on', text],
  ]),
  {
    name: '$KNOWWHO_TODAY and others',
    prepare(arena, [text = '']) {
      arena.makeVault();
      const value = text.replaceAll('\0', '');
      return {
        commands: [['due']],
        env: { KNOWWHO_TODAY: value, KNOWWHO_DEBUG: value, LANG: value, TZ: value },
      };
    },
  },
  setting('people.folders', (value) => `people: { folders: [${value}, people] }\n`),
  setting('people.type and tags', (value) => `people: { tags: [${value}], type: ${value} }\n`),
  setting('journal.folders', (value) => `journal: { folders: [${value}] }\n`),
  setting('journal.format', (value) => `journal: { format: ${value} }\n`),
  setting('goals.folders', (value) => `goals: { folders: [${value}] }\n`),
  setting('clippings.folders', (value) => `clippings: { folders: [${value}] }\n`),
  setting('exclude', (value) => `exclude: [${value}]\n`),
  setting('templates', (value) => `templates: ${value}\n`),
  setting('inbox', (value) => `inbox: ${value}\n`),
  setting('output.agenda', (value) => `output: { agenda: ${value} }\n`),
  setting('output.stubs', (value) => `output: { stubs: ${value} }\n`),
  setting('output.weeks', (value) => `output: { weeks: ${value} }\n`),
  setting('fields', (value) => `fields: { last-contact: ${value}, tier: ${value} }\n`),
  setting('tiers', (value) => `tiers: { A: { folders: [${value}] } }\n`),
  setting('owner', (value) => `owner: ${value}\n`),
  setting('language', (value) => `language: ${value}\n`),
  properties('name', quoted),
  properties('aliases', (text) => `[${quoted(text)}]`),
  properties('introduced-by', (text) => quoted(`[[${text}]]`)),
  properties('goals', (text) => `[${quoted(`[[${text}]]`)}, ${quoted(text)}]`),
  properties('links', quoted),
  properties('company', (text) => `${quoted(text)}\ncity: ${quoted(text)}\nchannel: ${quoted(text)}`),
  properties('language', (text) => `${quoted(text)}\nowner: ${quoted(text)}\nmet-at: ${quoted(text)}`),
  {
    name: 'links in notes',
    together: true,
    prepare(arena, strings) {
      const links = strings.map(
        (text) =>
          `- [[${text}]] ![[${text}]] [x](<${text}>) [y](${encodeURI(text.replaceAll('\0', ''))}) [[${text}|Ada]]\n`,
      );
      const text = links.join('').replaceAll('\0', '');
      arena.makeVault({
        'journal/2026-11-20.md': text,
        'people/Linker.md': `## Log\n- 2026-11-01 met: x\n\n${text}`,
        'goals/G.md': text,
      });
      return { commands: MENTION_EVERYBODY };
    },
  },
  {
    name: 'templates of the vault',
    prepare(arena, [text = '']) {
      const tags = ['include', 'render', 'layout'].map((tag) => `{% ${tag} ${quoted(text)} %}`);
      arena.makeVault({
        'knowwho.yaml': 'templates: templates\n',
        'templates/en/due.liquid': `${tags[0]}\n`,
        'templates/en/stub.liquid': `${tags[1]}\n`,
        'templates/en/draft.liquid': `${tags[2]}\n`,
        'templates/en/say-cadence.liquid': `{% assign f = ${quoted(text)} %}{% include f %}\n`,
      });
      return { commands: [['due'], ['stub', 'Ada Fine'], ['check']] };
    },
  },
  {
    name: 'file names',
    together: true,
    prepare(arena, strings) {
      const names = strings.map((text) =>
        text.replace(/[/\0]+/g, (sign) => (sign.includes('\0') ? '' : '∕')).replace(/^\.+$/, 'dots'),
      );
      const notes = names
        .filter((name) => name !== '')
        .map((name) => [`people/${name.replace(/\.md$/, '')}.md`, '---\ntier: A\nmet-on: 2026-11-18\n---\n']);
      const slashed = strings
        .filter((text) => /\\/.test(text))
        .map((text) => [`people/${text.replaceAll('/', '')}.md`, '---\ntier: A\n---\n']);
      arena.makeVault(Object.fromEntries([...notes, ...slashed]));
      return {
        commands: [
          ...ALL,
          ['stub', ...names.slice(0, 9).map((name) => `people/${name}`)],
          ['rename', names[0] ?? 'x', 'Somebody', '--yes'],
        ],
      };
    },
  },
  {
    name: 'lines of the inbox',
    together: true,
    prepare(arena, strings) {
      const lines = strings.flatMap((text) => [
        `- ${text} met at the fair`,
        `- ${text}`,
        `- Ada Fine met: ${text}`,
        `- New One, by ${text}`,
      ]);
      arena.makeVault({ 'inbox.md': `${lines.join('\n').replaceAll('\0', '')}\n` });
      return { commands: [['due'], ['check'], ['undo']] };
    },
  },
  {
    name: 'lines of due.md',
    together: true,
    prepare(arena, strings) {
      const lines = strings.flatMap((text) => [
        `- [x] [[${text}]] · met`,
        `- [x] [y](${encodeURI(text.replaceAll('\0', ''))}) · met`,
        `- [-] [[${text}|Ada Fine]]`,
        `- [x] [[Ada Fine]] · ${text}`,
      ]);
      arena.makeVault({
        'due.md': `<!-- knowwho:begin 000000 2026-11-20 -->\n${lines.join('\n').replaceAll('\0', '')}\n<!-- knowwho:end -->\n`,
      });
      return { commands: [['due'], ['due'], ['undo']] };
    },
  },
  obsidian('daily notes', 'daily-notes.json', (value) => ({ folder: value, format: value, template: value })),
  obsidian('templates', 'templates.json', (value) => ({ folder: value })),
  obsidian('excluded files', 'app.json', (value) => ({
    userIgnoreFilters: [value],
    newFileFolderPath: value,
    attachmentFolderPath: value,
  })),
  obsidian('periodic notes', 'plugins/periodic-notes/data.json', (value) => ({
    daily: { enabled: true, folder: value, format: value, template: value },
  })),
  obsidian('templater', 'plugins/templater-obsidian/data.json', (value) => ({ templates_folder: value })),
  obsidian('plugins', 'community-plugins.json', (value) => [value, 'periodic-notes']),
  {
    name: 'links in the place of files and folders',
    strings: (arena) => LINKED.flatMap((path) => targetsOf(arena).map((target) => `${path} → ${target}`)),
    prepare(arena, [text = '']) {
      const [path = '', target = ''] = text.split(' → ');
      arena.makeVault(
        {
          'inbox.md': '- Cem Fine met at the fair\n',
          'stubs/Ada Fine (stub).md': 'x',
          'agenda/2026-W46.md': 'x',
          'templates/en/week.liquid': 'x',
          '.obsidian/daily-notes.json': '{}',
        },
        { [path]: target },
      );
      return { commands: [...MENTION_EVERYBODY, ['add', 'New One'], ['log', 'Ben Fine', 'tea'], ['init']] };
    },
  },
  {
    name: 'journal of actions under way',
    prepare(arena, [text = '']) {
      const change = { path: text, before: null, after: 'x', at: 0, removed: '', inserted: 'escaped\n' };
      const record = (id: string, one: object) =>
        JSON.stringify({
          version: 1,
          what: 'log Ada',
          day: '2026-11-20',
          pid: 0,
          host: 'x',
          changes: [one],
          moved: [{ from: 'people/Stolen.md', to: text }],
          id,
        });
      arena.makeVault({
        '.knowwho/journal/00000001-aaaaaaaa.pending.json': record('x', change),
        '.knowwho/journal/00000002-aaaaaaaa.json': record('y', {
          ...change,
          path: 'people/Made.md',
          after: HASH_OF_MADE,
        }),
        'people/Made.md': 'escaped\n',
      });
      return {
        commands: [['undo', '--list'], ['due'], ['undo', '--dry-run'], ['undo'], ['log', 'Ada Fine', 'tea']],
      };
    },
  },
  {
    name: 'memory of the agenda',
    prepare(arena, [text = '']) {
      const page = {
        mark: 'abcdef',
        body: `\n# Week 47\n- [ ] [[Ada Fine]] · x\n  - [ ] a book, by Tuesday\n`,
        rules: { [text]: ['cadence'] },
        tasks: [{ person: 'people/Ada Fine.md', path: text, line: 1, text: 'a book', shown: 'a book' }],
        thoughts: [{ rule: 'introduce', people: [text, 'people/Ada Fine.md'], accept: 'note: x', rest: 'x' }],
      };
      arena.makeVault({
        '.knowwho/due.json': JSON.stringify([page]),
        'due.md':
          '<!-- knowwho:begin abcdef 2026-11-20 -->\n# Week 47\n- [x] [[Ada Fine]] · x\n  - [x] a book, by Tuesday\n- [x] x\n<!-- knowwho:end -->\n',
      });
      return { commands: [['due'], ['undo']] };
    },
  },
];

/** Of the text `escaped\n`, as the journal keeps it. */
const HASH_OF_MADE = 'e3d7a28a2d9eacd388106bb38690a17b';
