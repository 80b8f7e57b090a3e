import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeIn } from '../../cli/run-cli.js';

const person = (head: string, log: string, more = '') => `---\n${head}\n---\n${more}## Log\n${log}`;

/** A vault in which on 23 November 2026 everybody is on the page. */
export const SESSION_VAULT = {
  'knowwho.yaml': 'budget: { per-day: 9 }\n',
  'people/Anna Keller.md': person('tier: A', '- 2026-10-01 met for tea\n'),
  'people/Ben Wyss.md': person('tier: A', '- 2026-10-02 met\r\n- 2026-11-18 got: an address\r\n'),
  'people/Cem Kaya.md': person('tier: A', '- 2026-10-03 call\n', '- [ ] send the slides 📅 2026-11-25\n\n'),
  'people/Dora Lang.md': person('tier: A', '- 2026-10-04 wrote: hello', '%% a comment %%\n'),
  'people/Eva Roth.md': '---\ntier: A\nbirthday: 11-24\n---\n',
  'people/Fay Moor.md': person('tier: A\nlast-contact: 2026-10-05', '- 2026-10-05 met\n'),
  'people/Gus Hirt.md': person('tier: A', '- 2026-10-06 met\n'),
  'people/Olga Stein.md': person('tier: B\nseeks: [graphic design]', '- 2026-11-12 call\n'),
  'people/Piet Vos.md': person('tier: B\noffers: [graphic design]', '- 2026-11-12 call\n'),
};

/** What {@link typeSession} makes of it: the lines that each note gets, `DAY` for the day on which they are read. */
export const SESSION_ENTRIES: Record<string, string[]> = {
  'Anna Keller': ['- DAY met: for lunch Zebra'],
  'Ben Wyss': ['- DAY call: Anruf wegen Quokka (thanked)'],
  'Cem Kaya': ['- [x] send the slides 📅 2026-11-25 ✅ DAY', '- DAY skipped: Numbat'],
  'Dora Lang': ['snooze-until: 2026-12-24', '- DAY note: Wombat'],
  'Eva Roth': ['- 2026-11-22 greeted via email: Okapi'],
  'Fay Moor': ['last-contact: DAY', '- DAY sent: shall we sail? Tapir'],
  'Gus Hirt': [],
  'Olga Stein': ['- DAY introduced: to Piet Vos – Ibex'],
  'Piet Vos': ['- DAY introduced: to Olga Stein – Ibex'],
};

/** Every word that was typed. */
export const SESSION_TOKENS = 'Zebra Quokka Numbat Wombat Okapi Tapir Ibex Gnu Kudu'.split(' ');

/** Changes the first line of the page that holds these words, as an editor would, and saves. */
export function editPage(root: string, words: string, change: (line: string) => string): void {
  const page = readFileSync(join(root, 'due.md'), 'utf8');
  const line = page.split('\n').find((one) => one.includes(words));
  if (line === undefined) throw new Error(`nothing on the page says “${words}”:\n${page}`);
  const text = page.replace(line, () => change(line));
  writeIn(root, 'due.md', text);
}

/** Ticks the box of a line. */
export const tick = (line: string) => line.replace('- [ ]', '- [x]');

/** An evening at the desk. */
export function typeSession(root: string): void {
  editPage(root, '[[Anna Keller]] ·', (line) => `${tick(line)} met for lunch Zebra`);
  editPage(root, '[[Ben Wyss]] ·', (line) => `${tick(line)}\n  - Anruf wegen Quokka`);
  editPage(root, 'send the slides, by', tick);
  editPage(root, '[[Cem Kaya]] ·', (line) => line.replace('[ ]', '[-]').concat(' Numbat'));
  editPage(root, '[[Dora Lang]] ·', (line) => `${line} ⏳ 2026-12-24 Wombat`);
  editPage(root, '[[Eva Roth]] ·', (line) => `${tick(line)} via email: Okapi ✅ 2026-11-22`);
  editPage(root, '[[Fay Moor]] ·', (line) => `${tick(line)} sent: shall we sail? Tapir`);
  editPage(root, '[[Gus Hirt]] ·', (line) => line.replace('[ ]', '[?]').concat(' Gnu'));
  editPage(root, 'introduce them', (line) => `${tick(line)} Ibex`);
  editPage(root, '## Today', (line) => `- buy Kudu\n\n${line}`);
}

/** The lines of a note that were not in it before. */
export function newLines(root: string, name: string): string[] {
  const path = `people/${name}.md`;
  const before = (SESSION_VAULT as Record<string, string>)[path]?.split(/\r?\n/) ?? [];
  return readFileSync(join(root, path), 'utf8')
    .split(/\r?\n/)
    .filter((line) => !before.includes(line) && line !== '' && !line.startsWith('## '));
}
