import type { Random } from '../../bench/random.js';
import {
  type NoteModel,
  newEntry,
  newLog,
  newProperty,
  newTask,
  someDay,
  sorted,
  type TaskModel,
} from './note-model.js';

/** One side's version, and what was done to which part. */
export interface EditedNote {
  model: NoteModel;
  /** Part → how it was changed; parts that both sides change in ways that do not go together may conflict. */
  touched: Map<string, Set<Change>>;
}

export type Change = 'tick' | 'move' | 'items' | 'other';

type Edit = (note: EditedNote, random: Random, token: () => string) => void;

/** Changes a copy of a note in some ways, as somebody at another machine might. */
export function editNote(base: NoteModel, random: Random, token: () => string, edits: number): EditedNote {
  const note: EditedNote = { model: structuredClone(base), touched: new Map() };
  for (let count = 0; count < edits; count += 1) random.pick(EDITS)(note, random, token);
  return note;
}

function touch({ touched }: EditedNote, part: string, change: Change = 'other'): void {
  touched.set(part, (touched.get(part) ?? new Set()).add(change));
}

const addEntry: Edit = (note, random, token) => {
  const { model } = note;
  const entry = newEntry(random, token);
  if (!model.log) model.log = { ...newLog(random, [entry]), heading: 'Log', isLoose: false, isDown: false };
  else model.log.entries = sorted([...model.log.entries, entry], model.log.isDown);
};

const addTask: Edit = (note, random, token) => {
  const { model } = note;
  model.promises ??= { heading: 'Promises', tasks: [] };
  model.promises.tasks.push(newTask(random, token));
};

function withTask(
  change: (note: EditedNote, task: TaskModel, random: Random, token: () => string) => void,
): Edit {
  return (note, random, token) => {
    const tasks = note.model.promises?.tasks ?? [];
    if (tasks.length > 0) change(note, random.pick(tasks), random, token);
  };
}

const EDITS: Edit[] = [
  addEntry,
  addEntry,
  addEntry,
  addTask,
  addTask,
  withTask((note, task, random) => {
    if (task.mark === 'x') return;
    task.mark = 'x';
    if (random.chance(0.8)) task.done = someDay(random);
    touch(note, `task ${task.words[1]}`, 'tick');
  }),
  withTask((note, task, random) => {
    task.due = someDay(random);
    touch(note, `task ${task.words[1]}`, 'move');
  }),
  withTask((note, task, _, token) => {
    task.words.push(token());
    touch(note, `task ${task.words[1]}`);
  }),
  withTask((note, task) => {
    const { promises } = note.model;
    if (promises) promises.tasks = promises.tasks.filter((one) => one !== task);
    touch(note, `task ${task.words[1]}`);
  }),
  (note, random, token) => {
    const entries = note.model.log?.entries ?? [];
    if (entries.length === 0) return;
    const entry = random.pick(entries);
    const change = random.int(0, 2);
    if (change === 0) entry.words.push(token());
    else if (change === 1) entry.nested.push(token());
    else if (note.model.log) note.model.log.entries = entries.filter((one) => one !== entry);
    touch(note, `entry ${entry.words[1]}`);
  },
  (note, random, token) => {
    const { properties } = note.model;
    const key = `k${token()}`;
    properties.splice(random.int(0, properties.length), 0, newProperty(random, key, token));
    if (properties.length === 1) touch(note, 'fences');
  },
  (note, random, token) => {
    const { properties } = note.model;
    if (properties.length === 0) return;
    const property = random.pick(properties);
    const part = `property ${property.key}`;
    if (random.chance(0.15)) {
      properties.splice(properties.indexOf(property), 1);
      touch(note, part);
    } else if (property.form === 'text') {
      property.values = [token()];
      touch(note, part);
    } else if (random.chance(0.5) || property.values.length < 2) {
      property.values.splice(random.int(0, property.values.length), 0, token());
      touch(note, part, 'items');
    } else {
      property.values.splice(random.int(0, property.values.length - 1), 1);
      touch(note, part, 'items');
    }
  },
  (note, random) => {
    note.model.properties = random.sample(note.model.properties, note.model.properties.length);
  },
  (note, random) => {
    const lists = note.model.properties.filter(({ form }) => form !== 'text');
    if (lists.length === 0) return;
    const list = random.pick(lists);
    list.form = list.form === 'flow' ? 'block' : 'flow';
    touch(note, `property ${list.key}`);
  },
  (note, random, token) => {
    const { prose } = note.model;
    const at = random.int(0, prose.length);
    const change = random.int(0, 2);
    if (change === 0 || at === prose.length) prose.splice(at, 0, token());
    else if (change === 1) prose[at] = `${prose[at]} ${token()}`;
    else prose.splice(at, 1);
    touch(note, 'prose');
  },
  (note, random, token) => {
    const { sections } = note.model;
    if (sections.length === 0 || random.chance(0.3)) sections.push({ heading: token(), lines: [token()] });
    else random.pick(sections).lines.push(token());
    touch(note, 'prose');
  },
  (note, random) => {
    const { model } = note;
    const what = random.int(0, 9);
    if (what === 0) model.crlf = !model.crlf;
    else if (what === 1) model.mark = !model.mark;
    else if (what === 2) model.lastBreak = !model.lastBreak;
    else if (what === 3 && model.log) {
      // The whole log goes: what the other side adds to it has no place any more.
      for (const entry of model.log.entries) touch(note, `entry ${entry.words[1]}`);
      model.log = undefined;
      touch(note, 'log');
    }
  },
];
