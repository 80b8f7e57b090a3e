import type { NewTask } from '../note/add-task.js';
import type { Day } from '../people/day.js';
import type { Settings } from '../people/settings.js';
import { type DueGroup, type DueLine, dueGroups } from './due-lines.js';
import { type ShownThought, thoughtOf } from './due-thoughts.js';
import { joinTyped } from './join-typed.js';
import { changeMark, findMarkers } from './marked-block.js';
import type { PersonOfLink } from './person-of-link.js';
import { type Act, readGesture } from './read-gesture.js';
import { readThought } from './read-thought.js';
import { typedPromise } from './typed-promise.js';
import { typedWords } from './typed-words.js';

/** A promise that stands as a sub-task on the agenda. */
export interface ShownTask {
  person: string;
  /** Where the task is written. */
  path: string;
  line: number;
  /** Its words there. */
  text: string;
  /** Its words on the agenda. */
  shown: string;
  isOpen: boolean;
}

/** What is known of the block as it was written. */
export interface DueBasis {
  /** The block's lines between the markers; undefined if nobody remembers them. */
  body?: string;
  /** The same rendered again from other notes: lines that begin like its lines are taken for them. */
  likely?: string;
  tasks: readonly ShownTask[];
  /** The suggestions of `body` or `likely`. */
  thoughts: readonly ShownThought[];
  personOf: PersonOfLink;
  /** The tiers that may be named. */
  settings: Pick<Settings, 'tiers'>;
  today: Day;
}

/** Something to be carried out. */
export type Gesture = {
  /** For a suggestion the first whom it names; may be empty. */ person: string;
  from: TypedLine;
} & (
  | Act
  | { kind: 'promise-done'; task: ShownTask; date?: Day }
  | { kind: 'promise'; promise: NewTask }
  | { kind: 'accept'; thought: ShownThought; date?: Day; words: string }
  | { kind: 'dismiss'; thought: ShownThought; words: string }
);

/** What the user left on a line and what cannot (all) be carried out: it stays where it is. */
export interface TypedLine {
  /** Absent for lines that belong to nobody. */
  person?: string;
  /** The key of the suggestion that it stands on. */
  thought?: string;
  /** The lines as they stand in the file. */
  raw: string[];
  /** The sign in the box, where it is not empty. */
  mark: string;
  /** The words typed on the line. */
  words: string;
  /** The lines typed under it. */
  under: string[];
  /** The line above it, if it belongs to nobody: it is put there again. */
  below?: string;
  /** Why it stays, as a note for the user: `not understood: …`. */
  problem?: string;
}

/** The agenda file read back. */
export interface DueReading {
  gestures: Gesture[];
  /** Typed, but nothing to carry out. */
  stays: TypedLine[];
}

/** The block of an agenda file: what the marker says of it, and what stands in it now. */
export function blockOf(
  text: string,
): { mark: string; day?: Day; body: string; isTouched: boolean } | undefined {
  const [begins, ends] = [findMarkers(text, 'begin'), findMarkers(text, 'end')];
  const [begin, end] = [begins[0], ends[0]];
  if (!begin || !end || begins.length > 1 || ends.length > 1 || end.start < begin.end) return undefined;
  const body = text.slice(begin.end, end.start);
  const [mark = '', day] = begin.words;
  return {
    mark,
    day: day && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined,
    body,
    isTouched: changeMark(body) !== mark,
  };
}

/** Reads what the user did between the markers: the difference to the block as it was written. */
export function readDue(body: string, basis: DueBasis): DueReading {
  const reading: DueReading = { gestures: [], stays: [] };
  const all = dueGroups(basis.body ?? basis.likely ?? '', basis.personOf);
  const isThought = new Set(basis.thoughts.map(({ rest }) => rest));
  const items = all.filter(({ head }) => !isThought.has(head.rest));
  const plain = new Set(all.flatMap(({ head, under }) => [head, ...under]).map(({ raw }) => raw.trim()));
  let above: string | undefined;
  for (const group of dueGroups(body, basis.personOf)) {
    const lines = [group.head, ...group.under];
    const thought = thoughtOfGroup(group, items, basis);
    if (thought) readThought(group, thought, basis, reading);
    else if (group.person !== undefined) readPerson(group, group.person, items, basis, reading);
    else {
      const raw = lines.map((line) => line.raw).filter((line) => !plain.has(line.trim()));
      // Of a block that nobody remembers, the headings are the program's.
      const isOurs = basis.body === undefined && group.head.raw.startsWith('#');
      const below = basis.body === undefined || plain.has(group.head.raw.trim()) ? undefined : above;
      if (raw.length > 0 && !isOurs) reading.stays.push({ raw, mark: ' ', words: '', under: [], below });
    }
    above = lines.at(-1)?.raw.trim();
  }
  return reading;
}

/** The suggestion that a line shows, if it is not the item of the person whose link it begins with. */
function thoughtOfGroup(
  group: DueGroup,
  items: DueGroup[],
  { thoughts, body }: DueBasis,
): ReturnType<typeof thoughtOf> {
  const found = group.head.isItem ? thoughtOf(group.head, thoughts, body === undefined) : undefined;
  const item = found && group.person !== undefined ? sameLine(group, group.person, items) : undefined;
  return item && item.words.length <= (found?.words.length ?? 0) ? undefined : found;
}

function readPerson(
  group: DueGroup,
  person: string,
  written: DueGroup[],
  basis: DueBasis,
  reading: DueReading,
): void {
  const { head } = group;
  const found = sameLine(group, person, written);
  const isSure = basis.body !== undefined || (found && head.rest.startsWith(found.group.head.rest));
  const old = isSure ? found : undefined;
  const known = old?.words ?? wordsBehindLinks(head.rest, basis);
  const under = readUnder(group, person, old?.group, basis, reading);
  const raw = [head, ...under].map((line) => line.raw);
  const mark = head.mark ?? ' ';
  const words = [known, ...under.map(({ rest }) => rest)].filter(Boolean).join(' ');
  const typed: TypedLine = { person, raw, mark, words: known, under: under.map((line) => line.raw) };
  // An open task under a line is a plan, not the words of a contact.
  const tasks = under.filter((line) => line.mark !== undefined);
  const spoken = joinTyped(
    known,
    under.filter((line) => line.mark === undefined),
  );
  const read = readGesture({ mark, words: spoken }, basis.today);
  if ('problem' in read) {
    reading.stays.push({ ...typed, problem: `not understood: ${read.problem}` });
    return;
  }
  if (read.acts.length > 0 && !old && basis.body === undefined && isSentence(head.rest, basis)) {
    const problem = 'not carried out: what stood here is no longer known; please write it into the note';
    reading.stays.push({ raw, mark: ' ', words: '', under: [], problem });
    return;
  }
  for (const act of read.acts) reading.gestures.push({ ...act, person, from: typed });
  const isDoubtful = !old && basis.body === undefined && read.acts.length > 0;
  if (isDoubtful) reading.stays.push({ raw: [head.raw], mark: ' ', words: '', under: [] });
  if (read.acts.length === 0 && words !== '') reading.stays.push(typed);
  else if (read.acts.length > 0) readNewTasks(tasks, person, old?.group, basis, read.acts, reading);
}

/** An open task typed under a line that is ticked is a promise; any other stays as it is. */
function readNewTasks(
  tasks: DueLine[],
  person: string,
  old: DueGroup | undefined,
  { today }: DueBasis,
  acts: readonly Act[],
  reading: DueReading,
): void {
  for (const line of tasks) {
    const typed: TypedLine = { person, raw: [line.raw], mark: ' ', words: '', under: [line.raw] };
    const isNew = old && !old.under.some(({ rest }) => typedWords(rest, line.rest) !== undefined);
    const promise = isNew && acts.some(({ kind }) => kind === 'done') ? typedPromise(line, today) : undefined;
    if (promise) reading.gestures.push({ kind: 'promise', promise, person, from: typed });
    else reading.stays.push(typed);
  }
}

/** True for a line that goes on after the person's link as a suggestion does, not as an item (` · `). */
function isSentence(rest: string, { personOf }: DueBasis): boolean {
  return !/^\s*(?:·|$)/.test(rest.slice(personOf(rest)?.length ?? 0));
}

/** The line as it was written, and what was typed on it since: the one that has most in common. */
function sameLine(
  { head }: DueGroup,
  person: string,
  written: DueGroup[],
): { group: DueGroup; words: string } | undefined {
  return written
    .filter((group) => group.person === person)
    .flatMap((group) => {
      const words = typedWords(group.head.rest, head.rest);
      return words === undefined ? [] : [{ group, words }];
    })
    .sort((a, b) => a.words.length - b.words.length)[0];
}

/** Where nobody knows what was written: the words behind the line's last link are the user's. */
function wordsBehindLinks(rest: string, { body, personOf }: DueBasis): string {
  const own = personOf(rest)?.length ?? 0;
  if (body !== undefined) return rest.slice(own).trim();
  const links = [...rest.slice(own).matchAll(/\[\[[^\]\n]*\(stub\)[^\]\n]*\]\]|\]\([^()\s]*stub[^()\s]*\)/g)];
  const last = links.at(-1);
  if (last) return rest.slice(own + last.index + last[0].length).trim();
  return rest.slice(own).includes(' · ') || /^\s*·/.test(rest.slice(own)) ? '' : rest.slice(own).trim();
}

/** Reads ticked sub-tasks; gives back what else was typed under the line. */
function readUnder(
  group: DueGroup,
  person: string,
  old: DueGroup | undefined,
  basis: DueBasis,
  reading: DueReading,
): DueLine[] {
  const others: DueLine[] = [];
  for (const line of group.under) {
    const before = old?.under.find(
      (one) => typedWords(one.rest, line.rest) !== undefined && line.rest.startsWith(one.rest),
    );
    if (before && before.mark === line.mark && before.rest === line.rest) continue;
    const task = line.mark === undefined ? undefined : taskOf(line.rest, person, basis.tasks);
    const extra = before ? line.rest.slice(before.rest.length) : task ? behindTask(line.rest, task) : '';
    const read = readGesture({ mark: line.mark ?? ' ', words: extra }, basis.today);
    const act = 'acts' in read ? read.acts[0] : undefined;
    const typed: TypedLine = { person, raw: [line.raw], mark: ' ', words: '', under: [line.raw] };
    if (task && act?.kind === 'done') {
      reading.gestures.push({ kind: 'promise-done', task, date: act.date, person, from: typed });
      if (act.words !== '') reading.stays.push({ raw: [line.raw], mark: ' ', words: '', under: [] });
    } else if (before || task) {
      if (line.mark !== ' ' || extra.trim() !== '')
        reading.stays.push({
          ...typed,
          problem: 'not understood: a promise can be ticked here, everything else is changed in its note',
        });
    } else others.push(line);
  }
  return others;
}

/** The task that a line shows, by its words, an open one first; nothing where two would do. */
function taskOf(rest: string, person: string, tasks: readonly ShownTask[]): ShownTask | undefined {
  const fitting = tasks
    .filter((task) => task.person === person && rest.startsWith(`${task.shown},`))
    .sort((a, b) => b.shown.length - a.shown.length);
  const same = fitting.filter(({ shown }) => shown === fitting[0]?.shown);
  const open = same.filter(({ isOpen }) => isOpen);
  return open.length > 1 ? undefined : (open[0] ?? same[0]);
}

function behindTask(rest: string, { shown }: ShownTask): string {
  const sign = rest.slice(shown.length).search(/✅|\[completion::/u);
  return sign === -1 ? '' : rest.slice(shown.length + sign);
}
