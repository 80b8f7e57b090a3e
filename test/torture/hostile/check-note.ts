import { writeFileSync } from 'node:fs';
import { planActs } from '../../../src/app/act-on-due.js';
import { planInbox } from '../../../src/app/plan-inbox.js';
import { glanceAtNote } from '../../../src/note/glance-at-note.js';
import type { NoteFacts } from '../../../src/note/note.js';
import { readNote } from '../../../src/note/read-note.js';
import { parseSettings } from '../../../src/note/settings/parse-settings.js';
import { summaryOf } from '../../../src/people/log-summary.js';
import { defaultSettings, type Settings } from '../../../src/people/settings.js';
import { placeBlock } from '../../../src/render/place-block.js';
import { readText } from '../../../src/vault/read-text.js';
import { isTemplate } from '../../../src/vault/template-note.js';
import { type Call, checkEdits } from './check-edits.js';
import { checkPages } from './check-pages.js';
import type { HostileNote } from './hostile-notes.js';
import { smallState } from './small-state.js';
import { watched } from './within-a-second.js';

/** What one note did. */
export interface NoteVerdict {
  /** What went wrong, a sentence each. */
  wrong: string[];
  /** In the processor's time: a machine that is busy with something else is not our fault. */
  slowest: { stage: string; ms: number };
  /** False if the file was refused as no text. */
  isText: boolean;
}

/** What is done with a note besides reading it. */
export type Group = 'edits' | 'pages' | 'files';
export const GROUPS: readonly Group[] = ['edits', 'pages', 'files'];

const BLOCK = '<!-- knowwho:begin abc123 2026-11-20 -->\n- [ ] [[Ada Fine]]\n<!-- knowwho:end -->';
const ENGLISH: Settings = { ...defaultSettings(), language: 'en' };
const GERMAN: Settings = {
  ...defaultSettings(),
  language: 'de',
  output: { ...defaultSettings().output, links: 'markdown' },
};

/**
 * Puts one file through everything that the program does with a note: reading, the network, the agenda, pages, every
 * edit, as inbox, as agenda file and as settings. `file` is where it is written for a moment.
 */
export function checkNote(
  note: HostileNote,
  file: string,
  value: string,
  variant: number,
  groups: readonly Group[] = GROUPS,
): NoteVerdict {
  const verdict: NoteVerdict = { wrong: [], slowest: { stage: 'reading', ms: 0 }, isText: false };
  const call: Call = (stage, run) => {
    const start = process.cpuUsage();
    try {
      return run();
    } finally {
      const { user, system } = process.cpuUsage(start);
      const ms = (user + system) / 1000;
      if (ms > verdict.slowest.ms) verdict.slowest = { stage, ms };
    }
  };
  writeFileSync(file, note.bytes);
  let stage = 'reading';
  const all = watched(() => {
    const named: Call = (name, run) => {
      stage = name;
      return call(name, run);
    };
    const read = named('readText', () => readText(file, 5_000_000));
    if (!read.ok) return;
    verdict.isText = true;
    const { text } = read;
    if (!Buffer.from(text).equals(note.bytes))
      verdict.wrong.push('the text does not write back to the same bytes');
    const settings = variant % 4 === 3 ? GERMAN : ENGLISH;
    for (const path of ['me.md', 'goals/Goal.md', 'journal/2026-11-19.md', 'clippings/A.md'])
      named(`readNote ${path}`, () => readNote(path, text, settings));
    const whole = named(`readNote ${note.path}`, () => readNote(note.path, text, settings));
    const glanced = named('glanceAtNote', () => glanceAtNote(note.path, text, settings));
    if (!isSame(glanced, whole))
      verdict.wrong.push('a glance at the note finds something else than reading it');
    named('isTemplate', () => isTemplate(note.path, text));
    if (groups.includes('edits'))
      verdict.wrong.push(...checkEdits(note, text, value, variant, settings, named));
    if (groups.includes('pages')) verdict.wrong.push(...checkPages(note.path, text, settings, named));
    if (groups.includes('files'))
      verdict.wrong.push(...checkAsOtherFile(note.path, text, settings, variant, named));
  });
  if ('hung' in all) verdict.wrong.push(`${stage} does not come back`);
  if ('error' in all) verdict.wrong.push(`${stage} throws ${String(all.error).slice(0, 200)}`);
  return verdict;
}

/** What is at hand first, for the rest comes from reading the note. */
function isSame(glanced: NoteFacts, whole: NoteFacts): boolean {
  const said = [glanced, whole].map(({ title, problems, person }) =>
    JSON.stringify([
      title,
      problems,
      person && summaryOf(person),
      person && [
        person.name,
        person.metOn,
        person.introducedBy,
        person.lastContact,
        person.seeks,
        person.status,
      ],
    ]),
  );
  return said[0] === said[1] && JSON.stringify(glanced) === JSON.stringify(whole);
}

/** The same text as inbox, as agenda file and as settings. */
function checkAsOtherFile(
  path: string,
  text: string,
  settings: Settings,
  variant: number,
  call: Call,
): string[] {
  const files = new Map([
    ['inbox.md', text],
    ['due.md', text],
  ]);
  const state = smallState({ [path]: text }, files, settings);
  call('planInbox', () => planInbox(state, '2026-11-20'));
  if (variant % 4 === 0 || text.includes('knowwho:begin'))
    call('planActs on the note as due.md', () => planActs(state, '2026-11-20', []));
  const placed = call('placeBlock', () => placeBlock(text, BLOCK));
  call('parseSettings', () => parseSettings(text, 'knowwho.yaml'));
  return 'text' in placed && !keepsAll(placed.text, text) ? ['placeBlock loses a line of the user'] : [];
}

/** What stands in a file without markers stays at its beginning, byte for byte. */
function keepsAll(after: string, before: string): boolean {
  return /knowwho:(?:begin|end)/.test(before) || before.trim() === '' || after.startsWith(before);
}
