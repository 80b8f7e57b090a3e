import type { Random } from '../../bench/random.js';

/** A note as its parts; every word that matters is a token of its own (`b12z`), so that each can be followed. */
export interface NoteModel {
  mark: boolean;
  crlf: boolean;
  lastBreak: boolean;
  properties: PropertyModel[];
  /** Paragraphs of one line each. */
  prose: string[];
  log?: LogModel;
  promises?: { heading: string; tasks: TaskModel[] };
  sections: { heading: string; lines: string[] }[];
}

export interface PropertyModel {
  key: string;
  comment?: string;
  form: 'text' | 'flow' | 'block';
  quote: '' | '"' | "'";
  values: string[];
}

export interface LogModel {
  heading: string;
  /** Newest first. */
  isDown: boolean;
  /** With empty lines between the entries. */
  isLoose: boolean;
  entries: EntryModel[];
}

export interface EntryModel {
  day: string;
  words: string[];
  nested: string[];
}

export interface TaskModel {
  words: string[];
  mark: string;
  due?: string;
  done?: string;
  nested: string[];
}

const KINDS = ['met', 'call', 'sent via email', 'wrote', 'got', 'note', 'discussed'];

/** Gives out tokens with a letter in front; no two are the same. */
export function tokens(letter: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${letter}${count}z`;
  };
}

/** Some day of the last months. */
export function someDay(random: Random): string {
  return `2026-${String(random.int(6, 11)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
}

/** A list of values with the given length. */
export function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

/** An entry with new words. */
export function newEntry(random: Random, token: () => string): EntryModel {
  const nested = random.chance(0.15) ? [token()] : [];
  return { day: someDay(random), words: [`${random.pick(KINDS)}:`, token()], nested };
}

/** A promise with new words. */
export function newTask(random: Random, token: () => string): TaskModel {
  const due = random.chance(0.6) ? someDay(random) : undefined;
  return { words: ['send', token()], mark: ' ', due, nested: random.chance(0.1) ? [token()] : [] };
}

/** A property under a new key. */
export function newProperty(random: Random, key: string, token: () => string): PropertyModel {
  const form = random.pick(['text', 'flow', 'block'] as const);
  return {
    key,
    comment: random.chance(0.15) ? token() : undefined,
    form,
    quote: random.pick(['', '', '"', "'"] as const),
    values: times(form === 'text' ? 1 : random.int(1, 4), token),
  };
}

/** A log with its entries in their order. */
export function newLog(random: Random, entries: EntryModel[]): LogModel {
  const isDown = random.chance(0.5);
  const heading = random.pick(['Log', 'Log', 'Verlauf', 'Kontakte']);
  return { heading, isDown, isLoose: random.chance(0.15), entries: sorted(entries, isDown) };
}

/** Entries by date, those of one day as they are. */
export function sorted(entries: readonly EntryModel[], isDown: boolean): EntryModel[] {
  return [...entries].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day === isDown ? 1 : -1));
}

/** A note of any kind. */
export function newNote(random: Random): NoteModel {
  const token = tokens('b');
  return {
    mark: random.chance(0.1),
    crlf: random.chance(0.2),
    lastBreak: random.chance(0.85),
    properties: times(random.int(0, 6), token).map((name) => newProperty(random, `k${name}`, token)),
    prose: times(random.int(0, 4), token),
    log: random.chance(0.8)
      ? newLog(
          random,
          times(random.int(0, 7), () => newEntry(random, token)),
        )
      : undefined,
    promises: random.chance(0.7)
      ? {
          heading: random.pick(['Promises', 'Versprechen', 'To do']),
          tasks: times(random.int(0, 4), () => newTask(random, token)),
        }
      : undefined,
    sections: times(random.int(0, 2), () => ({ heading: token(), lines: times(random.int(1, 3), token) })),
  };
}

/** The note as a file. */
export function noteText(model: NoteModel): string {
  const lines: string[] = [];
  if (model.properties.length > 0) {
    lines.push('---', ...model.properties.flatMap(propertyLines), '---');
  }
  for (const line of model.prose) lines.push(line, '');
  if (model.log) {
    const { heading, entries, isLoose } = model.log;
    lines.push(`## ${heading}`);
    entries.forEach((entry, index) => {
      if (isLoose && index > 0) lines.push('');
      lines.push(`- ${entry.day} ${entry.words.join(' ')}`, ...entry.nested.map((one) => `  - ${one}`));
    });
    lines.push('');
  }
  if (model.promises) {
    lines.push(`## ${model.promises.heading}`);
    for (const task of model.promises.tasks)
      lines.push(taskLine(task), ...task.nested.map((one) => `    ${one}`));
    lines.push('');
  }
  for (const { heading, lines: text } of model.sections) lines.push(`# ${heading}`, '', ...text, '');
  while (lines.at(-1) === '') lines.pop();
  const text = lines.join('\n') + (model.lastBreak && lines.length > 0 ? '\n' : '');
  return (model.mark ? '\uFEFF' : '') + (model.crlf ? text.replaceAll('\n', '\r\n') : text);
}

/** A promise as it stands in the note. */
export function taskLine({ mark, words, due, done }: TaskModel): string {
  return [`- [${mark}]`, ...words, due && `📅 ${due}`, done && `✅ ${done}`].filter(Boolean).join(' ');
}

function propertyLines({ key, comment, form, quote, values }: PropertyModel): string[] {
  const written = values.map((value) => quote + value + quote);
  const lines =
    form === 'text'
      ? [`${key}: ${written[0] ?? ''}`.trimEnd()]
      : form === 'flow'
        ? [`${key}: [${written.join(', ')}]`]
        : [`${key}:`, ...written.map((value) => `  - ${value}`)];
  return comment === undefined ? lines : [`# ${comment}`, ...lines];
}
