import { planFix } from '../../../src/app/plan-fixes.js';
import { addEntry, type NewEntry } from '../../../src/note/add-entry.js';
import { addTask } from '../../../src/note/add-task.js';
import { moveTask, tickTask } from '../../../src/note/change-task.js';
import { applyEdits, type Edit } from '../../../src/note/edit.js';
import { mergeNotes } from '../../../src/note/merge/merge-notes.js';
import type { NoteFacts } from '../../../src/note/note.js';
import { readNote } from '../../../src/note/read-note.js';
import { retargetLinks } from '../../../src/note/retarget-links.js';
import { setProperty } from '../../../src/note/set-property.js';
import { tickTask as tickLine } from '../../../src/note/tick-task.js';
import type { Settings } from '../../../src/people/settings.js';
import type { HostileNote } from './hostile-notes.js';

/** Calls something under a name, so that it can be timed. */
export type Call = <T>(stage: string, run: () => T) => T;

const DAY = '2026-11-20';

/**
 * Every edit that the program knows, tried on one note: each is refused, or changes nothing but its span and reads as
 * meant. `value` is what is put in. Says what went wrong.
 */
export function checkEdits(
  { path }: Pick<HostileNote, 'path'>,
  text: string,
  value: string,
  variant: number,
  settings: Settings,
  call: Call,
): string[] {
  const wrong: string[] = [];
  const before = readNote(path, text, settings);

  function judge(
    stage: string,
    edits: readonly Edit[],
    isSpan: (edit: Edit) => boolean,
    differs: (keyof Meaning)[],
    isRead: (after: Meaning) => boolean,
  ): void {
    if (edits.length === 0) return;
    const odd = edits.find((edit) => !isSpan(edit));
    if (odd) wrong.push(`${stage} takes away ${JSON.stringify(text.slice(odd.start, odd.end).slice(0, 60))}`);
    const after = readNote(path, applyEdits(text, edits), settings);
    if (after.broken) wrong.push(`${stage} breaks the note: ${after.problems[0]?.message}`);
    const [was, is] = [meaningOf(before), meaningOf(after)];
    for (const key of Object.keys(was) as (keyof Meaning)[]) {
      // What is put in may hold links and tags of its own.
      if (key === 'links' || (key === 'tags' && value.includes('#'))) continue;
      if (!differs.includes(key) && was[key] !== is[key])
        wrong.push(`${stage} changes ${key}: ${is[key].slice(0, 100)}`);
    }
    if (!isRead(is)) wrong.push(`${stage} is not read back`);
  }
  const inserts = ({ start, end }: Edit) => start === end;

  const entry: NewEntry = { date: DAY, kind: 'met', at: 'the fair', text: value };
  const added = call('addEntry', () => addEntry(path, text, entry, settings));
  if ('edits' in added)
    judge(
      'addEntry',
      added.edits,
      inserts,
      ['entries', 'kind'],
      ({ entries }) => !before.person || count(entries) === count(meaningOf(before).entries) + 1,
    );
  const task = { text: value, theirs: false, due: '2026-12-01' };
  const promised = call('addTask', () => addTask(path, text, task, settings));
  if ('edits' in promised)
    judge(
      'addTask',
      promised.edits,
      inserts,
      ['tasks', 'kind'],
      ({ tasks }) => !before.person || count(tasks) === count(meaningOf(before).tasks) + 1,
    );
  for (const [key, put] of [
    ['city', value],
    ['snooze-until', '2026-12-01'],
    ['aliases', [value, 'x']],
  ] as const) {
    const set = call('setProperty', () => setProperty(path, text, key, put as string | string[]));
    const fence = text.indexOf('\n---', 3);
    const inHead = ({ start, end }: Edit) => start === end || (fence !== -1 && end <= fence + 1);
    if ('edits' in set) judge(`setProperty ${key}`, set.edits, inHead, ['data', 'kind'], () => true);
  }
  const tasks = before.person?.tasks ?? [];
  for (const { line, text: words, state } of tasks.slice(0, 3)) {
    const isMark = ({ start, end }: Edit) => end - start <= 2;
    const ticked = call('tickTask', () => tickTask(path, text, line, DAY, settings));
    if ('edits' in ticked && state === 'open') judge('tickTask', ticked.edits, isMark, ['tasks'], () => true);
    const moved = call('moveTask', () => moveTask(path, text, line, '2026-12-24', settings));
    const isDate = (edit: Edit) => inserts(edit) || /\d/.test(text.slice(edit.start, edit.end));
    if ('edits' in moved)
      judge('moveTask', moved.edits, isDate, ['tasks'], ({ tasks: now }) => now.includes('2026-12-24'));
    const line1 = call('tickTask of due.md', () => tickLine(text, line, words, DAY));
    if (line1 && !before.broken) judge('tickTask of due.md', line1, isMark, ['tasks', 'entries'], () => true);
  }
  const fix = call('planFix', () => planFix(path, text, settings));
  if (fix && fix.after.replaceAll('"', '') !== text.replaceAll('"', ''))
    wrong.push('planFix changes more than quotation marks');
  const links = call('retargetLinks', () =>
    retargetLinks(text, (target) =>
      /fine/i.test(target) ? `${target} ${value.replace(/[[\]|#^\n\r]/g, '')}` : undefined,
    ),
  );
  if (links.edits.length > 0)
    judge(
      'retargetLinks',
      links.edits,
      ({ start, end }) => /fine/i.test(text.slice(start, end)),
      ['data', 'entries', 'tasks', 'tags'],
      () => true,
    );
  if (before.person) {
    const other = {
      path: 'people/Other.md',
      text: '---\ncity: Thun\n---\n## Log\n- 2026-01-02 met: hello\n',
    };
    const person = readNote(other.path, other.text, settings).person;
    const both = person && [
      { path, text, person: before.person },
      { ...other, person },
    ];
    if (variant % 2 === 1) both?.reverse();
    const [first, second] = both ?? [];
    const merged = first && second && call('mergeNotes', () => mergeNotes(first, second, settings));
    if (merged && readNote(first.path, merged.text, settings).broken)
      wrong.push('mergeNotes breaks the note');
  }
  return wrong;
}

/** What a note says without where, by parts: each edit may change some of them. */
interface Meaning {
  kind: string;
  entries: string;
  tasks: string;
  tags: string;
  links: string;
  data: string;
}

function meaningOf(facts: NoteFacts): Meaning {
  const { entries = [], tasks = [], tags: _, about: __, metOn: ___, ...data } = facts.person ?? {};
  const bare = (value: unknown) =>
    JSON.stringify(value, (key, inner) =>
      ['line', 'column', 'excerpt'].includes(key) ? undefined : inner,
    ) ?? '';
  return {
    kind: facts.kind,
    entries: bare(entries),
    tasks: bare([tasks, facts.tasks]),
    tags: bare(facts.tags),
    links: bare(facts.links),
    data: bare(data),
  };
}

function count(list: string): number {
  const value: unknown[] = JSON.parse(list);
  const [first] = value;
  return Array.isArray(first) ? first.length : value.length;
}
