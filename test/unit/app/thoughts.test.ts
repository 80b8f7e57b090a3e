import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refresh } from '../../../src/app/refresh.js';
import { addDays } from '../../../src/people/day.js';
import { filesOf, makeVault, writeIn } from '../../cli/run-cli.js';

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

const person = (head: string, log: string) => `---\n${head}\n---\n## Log\n${log}`;
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
const page = (root: string) => read(root, 'due.md');
const note = (root: string, name: string) => read(root, `people/${name}.md`);
const go = (root: string, today = MONDAY) => refresh(root, { today });

function vault(files: Record<string, string>, today = MONDAY): string {
  const root = makeVault({ 'knowwho.yaml': 'budget: { per-day: 9 }\n', ...files });
  go(root, today);
  return root;
}

/** The suggestion's line that holds these words. */
function lineWith(root: string, words: string): string {
  const [, thoughts = ''] = page(root).split(/## (?:Worth a thought|Einen Gedanken wert)\n/);
  const line = thoughts.split('\n').find((one) => one.includes(words));
  if (line === undefined) throw new Error(`no suggestion says “${words}”:\n${page(root)}`);
  return line;
}

function edit(root: string, words: string, change: (line: string) => string): void {
  const line = lineWith(root, words);
  expect(line).toMatch(/^- \[ \] /);
  const text = page(root);
  const at = text.lastIndexOf(line);
  writeIn(root, 'due.md', text.slice(0, at) + change(line) + text.slice(at + line.length));
}

const tick = (line: string) => line.replace('- [ ]', '- [x]');
const drop = (line: string) => line.replace('- [ ]', '- [-]');

/** What the notes hold now that they did not hold before. */
function news(root: string, before: Record<string, string>): string[] {
  return Object.entries(filesOf(root)).flatMap(([path, text]) => {
    if (path.startsWith('.knowwho') || path.startsWith('stubs') || path === 'due.md') return [];
    const known = (before[path] ?? '').split('\n');
    return text
      .split('\n')
      .filter((line) => !known.includes(line) && line !== '' && !line.startsWith('## '))
      .map((line) => `${path.replace(/^people\/|\.md$/g, '')}: ${line}`);
  });
}

const RECENT = '- 2026-11-12 call: the usual\n';
const OLGA = person('tier: A\nseeks: [graphic design]', RECENT);
const PIET = person('tier: A\noffers: [graphic design]', RECENT);
const BERN = (log: string) => person('tier: B\ncity: Bern', log);

const CASES: [
  rule: string,
  files: Record<string, string>,
  words: string,
  accepted: string[],
  dismissed: string[],
][] = [
  [
    'introduce',
    { 'people/Olga Stein.md': OLGA, 'people/Piet Vos.md': PIET },
    'introduce them',
    [
      'Olga Stein: - 2026-11-23 introduced: to Piet Vos – Zebra',
      'Piet Vos: - 2026-11-23 introduced: to Olga Stein – Zebra',
    ],
    ['Olga Stein: - 2026-11-23 skipped: introduce: Zebra'],
  ],
  [
    'introduce (mine)',
    { 'people/Olga Stein.md': OLGA, 'me.md': '---\noffers: [graphic design]\n---\n' },
    'you can help',
    ['Olga Stein: - 2026-11-23 wrote: graphic design – Zebra'],
    ['Olga Stein: - 2026-11-23 skipped: introduce: Zebra'],
  ],
  [
    'group-meeting',
    {
      'people/Ann Gerber.md': BERN('- 2026-08-01 met\n'),
      'people/Ben Wyss.md': BERN('- 2026-08-02 met\n'),
      'people/Cem Kaya.md': BERN('- 2026-08-03 met\n'),
    },
    'invite them together',
    ['Ann Gerber', 'Ben Wyss', 'Cem Kaya'].map((name) => `${name}: - 2026-12-10 met: all together – Zebra`),
    ['Ann Gerber', 'Ben Wyss', 'Cem Kaya'].map(
      (name) => `${name}: - 2026-11-23 skipped: group-meeting: Zebra`,
    ),
  ],
  [
    'meet-in-person',
    {
      'people/Dora Lang.md': person(
        'tier: A',
        '- 2026-09-01 wrote\n- 2026-10-01 wrote\n- 2026-11-10 wrote\n',
      ),
    },
    'time to sit down together',
    ['Dora Lang: - 2026-12-10 met: in person – Zebra'],
    ['Dora Lang: - 2026-11-23 skipped: meet-in-person: Zebra'],
  ],
  [
    'serendipity',
    { 'people/Rosa Lang.md': person('tier: none', '- 2024-05-02 met at the harbour\n') },
    'By chance: [[Rosa Lang]]',
    ['Rosa Lang: - 2026-11-23 wrote: Zebra'],
    ['Rosa Lang: - 2026-11-23 skipped: serendipity: Zebra'],
  ],
  [
    'share',
    {
      'people/Eva Roth.md': person('tier: A\ninterests: [sailing]', RECENT),
      'people/Jan Wolf.md': person('tier: A\ninterests: [sailing]', RECENT),
      'clippings/Sailing alone.md': '---\ntags: [sailing]\nurl: https://example.org\n---\n',
    },
    'Send “Sailing alone”',
    ['Eva Roth', 'Jan Wolf'].map((name) => `${name}: - 2026-11-23 wrote: Sailing alone – Zebra`),
    ['Eva Roth', 'Jan Wolf'].map((name) => `${name}: - 2026-11-23 skipped: share: Sailing alone – Zebra`),
  ],
  [
    'tier-drift',
    {
      'people/Ida Moser.md': person(
        'tier: A',
        ['2026-03-01', '2026-05-01', '2026-07-01', '2026-09-01', '2026-11-10']
          .map((day) => `- ${day} call\n`)
          .join(''),
      ),
    },
    'move down to B',
    ['Ida Moser: tier: B', 'Ida Moser: - 2026-11-23 note: Zebra'],
    ['Ida Moser: - 2026-11-23 skipped: tier-drift: Zebra'],
  ],
  [
    'capacity',
    {
      'knowwho.yaml': 'tiers: { A: { limit: 1 } }\n',
      'people/Kim Frey.md': person('tier: A', '- 2026-11-10 call\n'),
      'people/Leo Hug.md': person('tier: A', RECENT),
      'me.md': '---\nname: Julia\n---\n',
    },
    'could move down to B',
    ['Kim Frey: tier: B', 'Kim Frey: - 2026-11-23 note: Zebra'],
    ['me: - 2026-11-23 skipped: capacity: Zebra'],
  ],
  [
    'let-go',
    { 'people/Max Huber.md': person('tier: C\nrapport: 1', '- 2026-11-10 call\n') },
    'let this contact go',
    ['Max Huber: status: archived', 'Max Huber: - 2026-11-23 note: Zebra'],
    ['Max Huber: - 2026-11-23 skipped: let-go: Zebra'],
  ],
  [
    'give-first',
    {
      'people/Nina Ott.md': person(
        'tier: A',
        '- 2026-09-01 got: a\n- 2026-10-01 got: b\n- 2026-11-10 thanked\n',
      ),
    },
    'give first',
    ['Nina Ott: - 2026-11-23 gave: Zebra'],
    ['Nina Ott: - 2026-11-23 skipped: give-first: Zebra'],
  ],
  [
    'people without a tier',
    Object.fromEntries([
      ['people/Otto Senn.md', '---\ntype: person\n---\n'],
      ...['2026-05-01', '2026-06-01', '2026-07-01'].map((day) => [
        `journal/${day}.md`,
        'Tea with [[Otto Senn]]\n',
      ]),
    ]),
    'which tier?',
    ['Otto Senn: - 2026-11-23 wrote: Zebra'],
    ['Otto Senn: - 2026-11-23 skipped: triage: Zebra'],
  ],
];

describe.each(CASES)('%s on the page', (_, files, words, accepted, dismissed) => {
  it('is accepted by a tick, once, and then gone', () => {
    const root = vault(files);
    edit(root, words, (line) => `${tick(line)} Zebra`);
    const before = filesOf(root);
    const saved = page(root);
    go(root);
    expect(news(root, before)).toEqual(accepted);
    expect(page(root)).not.toContain('Zebra');
    expect(go(root).written).toEqual([]);
    for (const day of [MONDAY, TUESDAY]) {
      writeIn(root, 'due.md', saved);
      go(root, day);
      expect(news(root, before)).toEqual(accepted);
    }
  });

  it('is dismissed by [-] for ninety days', () => {
    const root = vault(files);
    const line = lineWith(root, words).replace(/ · note:.*/, '');
    edit(root, words, (found) => `${drop(found)} Zebra`);
    const before = filesOf(root);
    go(root);
    expect(news(root, before)).toEqual(dismissed);
    for (const days of [0, 89]) {
      go(root, addDays(MONDAY, days));
      expect(page(root)).not.toContain(line);
    }
  });

  it('keeps what is not understood beside it', () => {
    const root = vault(files);
    edit(root, words, (line) => line.replace('[ ]', '[>]'));
    const before = filesOf(root);
    go(root);
    expect(news(root, before)).toEqual([]);
    expect(lineWith(root, words)).toMatch(/^- \[>\] .*<!-- not understood: a suggestion cannot be put off/);
    expect(go(root).written).toEqual([]);
  });
});

describe('a suggestion on the page', () => {
  const BOTH = {
    'people/Olga Stein.md': person('tier: A\nseeks: [graphic design]', '- 2026-10-01 met\n'),
    'people/Piet Vos.md': person('tier: A\noffers: [graphic design]', '- 2026-10-01 met\n'),
  };

  it('is told from the item of the same person', () => {
    for (const cache of [true, false]) {
      const root = vault(BOTH);
      edit(root, 'introduce them', tick);
      if (!cache) rmSync(join(root, '.knowwho'), { recursive: true });
      go(root);
      expect(note(root, 'Olga Stein')).toContain('\n- 2026-11-23 introduced: to Piet Vos\n');
      expect(note(root, 'Olga Stein')).not.toContain('wrote');
    }
    const root = vault(BOTH);
    writeIn(root, 'due.md', page(root).replace('- [ ] [[Olga Stein]] · ', '- [x] [[Olga Stein]] · '));
    go(root);
    expect(note(root, 'Olga Stein')).toContain('\n- 2026-11-23 wrote\n');
    expect(note(root, 'Olga Stein') + note(root, 'Piet Vos')).not.toContain('introduced');
  });

  it('keeps words typed on it apart from the item, until it is ticked', () => {
    const root = vault(BOTH);
    edit(root, 'introduce them', (line) => `${line} perhaps in spring`);
    go(root);
    go(root, TUESDAY);
    expect(lineWith(root, 'introduce them')).toMatch(/ perhaps in spring$/);
    expect(page(root).match(/perhaps in spring/g)).toHaveLength(1);
    edit(root, 'introduce them', tick);
    go(root, TUESDAY);
    expect(note(root, 'Piet Vos')).toContain('- 2026-11-24 introduced: to Olga Stein – perhaps in spring\n');
  });

  it('writes into all notes or none', () => {
    const root = vault(BOTH);
    writeIn(root, 'people/Piet Vos.md', note(root, 'Piet Vos').replace('tier: A', 'tier: [A'));
    edit(root, 'introduce them', tick);
    const before = filesOf(root);
    go(root);
    expect(news(root, before)).toEqual([]);
    expect(page(root)).toMatch(/\[x\] \[\[Olga Stein\]\] looks for.*<!-- not carried out: /);
  });

  it('takes the day of a tick, the day typed for a meeting, and the words for how', () => {
    const root = vault(BOTH);
    edit(root, 'introduce them', (line) => `${tick(line)} via email ✅ 2026-11-22`);
    go(root, TUESDAY);
    expect(note(root, 'Olga Stein')).toContain('- 2026-11-22 introduced via email: to Piet Vos\n');
    const other = vault({
      'people/Dora Lang.md': person(
        'tier: A',
        '- 2026-09-01 wrote\n- 2026-10-01 wrote\n- 2026-11-10 wrote\n',
      ),
    });
    edit(other, 'sit down', (line) => `${tick(line)} 📅 2026-12-02 at the Odeon ✅ 2026-11-23`);
    go(other);
    expect(note(other, 'Dora Lang')).toContain('- 2026-12-02 met at the Odeon: in person\n');
  });

  it('sorts somebody into a tier that is typed', () => {
    const files = CASES.find(([rule]) => rule === 'people without a tier')?.[1] ?? {};
    const root = vault(files);
    edit(root, 'which tier?', (line) => `${tick(line)} b`);
    const before = filesOf(root);
    go(root);
    expect(news(root, before)).toEqual(['Otto Senn: tier: B']);
  });

  it('takes a tier for answer without a tick, and other words for words', () => {
    const files = CASES.find(([rule]) => rule === 'people without a tier')?.[1] ?? {};
    for (const [typed, expected] of [
      ['Stufe b', ['Otto Senn: tier: B']],
      ['none', ['Otto Senn: tier: none']],
      ['Bern?', []],
    ] as const) {
      const root = vault(files);
      edit(root, 'which tier?', (line) => `${line} ${typed}`);
      const before = filesOf(root);
      go(root);
      expect(news(root, before)).toEqual(expected);
      expect(page(root).includes('Bern?')).toBe(typed === 'Bern?');
    }
  });

  it('works in German, with the vault’s own property names', () => {
    const root = vault({
      'knowwho.yaml': 'language: de\nfields: { tier: Stufe }\n',
      'people/Ida Moser.md': person(
        'Stufe: A',
        ['2026-03-01', '2026-05-01', '2026-07-01', '2026-09-01', '2026-11-10']
          .map((day) => `- ${day} Anruf\n`)
          .join(''),
      ),
      'people/Olga Stein.md': person('seeks: [Grafik]', RECENT),
      'people/Piet Vos.md': person('offers: [Grafik]', RECENT),
    });
    edit(root, 'hinunter zu B', tick);
    edit(root, 'zusammenbringen', (line) => `${line} auslassen`);
    go(root);
    expect(note(root, 'Ida Moser')).toContain('Stufe: B\n');
    expect(note(root, 'Olga Stein')).toContain('- 2026-11-23 skipped: introduce\n');
    expect(page(root)).not.toContain('zusammenbringen');
  });

  it('is not taken for a contact when nobody remembers it', () => {
    const root = vault(BOTH);
    edit(root, 'introduce them', tick);
    rmSync(join(root, '.knowwho'), { recursive: true });
    writeIn(root, 'people/Olga Stein.md', note(root, 'Olga Stein').replace('[graphic design]', '[a lawyer]'));
    const before = filesOf(root);
    go(root);
    expect(news(root, before)).toEqual([]);
    expect(page(root)).toMatch(/\[x\] \[\[Olga Stein\]\] looks for graphic design/);
  });
});
