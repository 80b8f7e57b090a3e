import type { Machine, TwoMachines } from './two-machines.js';

/** One thing that the user does in a file with an editor: the first place of `find` becomes `put`. */
export interface Edit {
  on: Machine;
  path: string;
  find: string;
  put: string;
  /** On the laptop before the phone's work is pulled: both have the same morning's page. */
  early?: boolean;
}

/** One day of the user's: what they do with the page that the morning brought. */
export interface LivedDay {
  day: string;
  /** In the morning, before the page is made: a diary line, a note. */
  before?: Edit[];
  /** During the day, in the order done. */
  acts: Edit[];
  /** Messages sent: whose stub, which of its parts, and what was changed in it first. */
  sent?: { name: string; part: string; edits?: [string, string][] }[];
  /** Command lines on the laptop in the evening. */
  commands?: string[][];
}

/** What a day left: the page of the morning, what the evening's run wrote. */
export interface LivedPage {
  day: string;
  page: string;
  changed: string[];
  /** The messages as sent, name → text. */
  sent: Map<string, string>;
}

const PAGE = 'due.md';

/** The line of a person on the page is ticked; words behind it as typed. */
export function tick(on: Machine, name: string, words = ''): Edit {
  return mark(on, name, 'x', words);
}

/** Another sign in the box of a person's line. */
export function mark(on: Machine, name: string, sign: string, words = ''): Edit {
  return { on, path: PAGE, find: `- [ ] [[${name}]]`, put: `- [${sign}] [[${name}]]\0${words}` };
}

/** Words at the end of a person's line, the box left empty. */
export function type(on: Machine, name: string, words: string): Edit {
  return mark(on, name, ' ', words);
}

/** Another sign in the box of a suggestion, found by words of its line. */
export function thought(on: Machine, words: string, sign: string, typed = ''): Edit {
  return { on, path: PAGE, find: `\0${words}`, put: `${sign}\0${typed}` };
}

/** A promise under a person's line is ticked. */
export function keep(on: Machine, words: string): Edit {
  return { on, path: PAGE, find: `  - [ ] ${words}`, put: `  - [x] ${words}` };
}

/** A new file, or lines at the end of one. */
export function append(on: Machine, path: string, text: string): Edit {
  return { on, path, find: '', put: text };
}

/** Lives one day: morning on the laptop, acts on both machines, evening on the laptop. */
export async function liveDay(machines: TwoMachines, { day, before = [], acts, sent = [], commands = [] }: LivedDay): Promise<LivedPage> {
  machines.pull('laptop');
  for (const edit of before) carryOut(machines, edit);
  await machines.due(day);
  machines.save('laptop', day, `Morning of ${day}`);
  const page = machines.read('laptop', PAGE);
  const messages = new Map(sent.map((one) => [one.name, messageOf(machines, one)]));

  machines.pull('phone');
  for (const edit of acts.filter(({ on }) => on === 'phone')) carryOut(machines, edit);
  machines.save('phone', day, `On the way, ${day}`);

  const atHome = acts.filter(({ on }) => on === 'laptop');
  for (const edit of atHome.filter(({ early }) => early)) carryOut(machines, edit);
  if (atHome.some(({ early }) => early)) machines.commit('laptop', day, `At the desk, ${day}`);
  machines.pull('laptop');
  for (const edit of atHome.filter(({ early }) => !early)) carryOut(machines, edit);
  for (const command of commands) await machines.knowwho(day, ...command);
  const changed = await machines.due(day);
  machines.save('laptop', day, `Evening of ${day}`);
  return { day, page, changed, sent: messages };
}

/** A part of a stub's draft, by the beginning of its heading, with the user's edits. */
function messageOf(
  machines: TwoMachines,
  { name, part, edits = [] }: NonNullable<LivedDay['sent']>[number],
): string {
  const stub = machines.read('laptop', `stubs/${name} (stub).md`);
  const at = stub.indexOf(`\n## ${part}`);
  if (at === -1) throw new Error(`the stub of ${name} has no part “${part}”:\n${stub}`);
  const [, ...lines] = stub.slice(at + 1).split(/\n## /)[0]?.trim().split('\n') ?? [];
  return edits.reduce((text, [find, put]) => {
    if (!text.includes(find)) throw new Error(`${name} is not told “${find}”:\n${text}`);
    return text.replace(find, put);
  }, lines.join('\n'));
}

function carryOut(machines: TwoMachines, { on, path, find, put }: Edit): void {
  const text = find === '' ? textOr(machines, on, path) : machines.read(on, path);
  if (find === '') return machines.write(on, path, `${text}${put}`);
  if (find.startsWith('\0')) return machines.write(on, path, ticked(text, find.slice(1), put));
  const at = text.indexOf(find);
  if (at === -1) throw new Error(`${path} has no “${find}”:\n${text}`);
  const [start = '', words] = put.split('\0');
  const rest = text.slice(at + find.length);
  if (words === undefined) return machines.write(on, path, text.slice(0, at) + start + rest);
  const end = rest.indexOf('\n');
  const line = rest.slice(0, end);
  machines.write(on, path, `${text.slice(0, at)}${start}${line}${words && ` ${words}`}${rest.slice(end)}`);
}

function ticked(text: string, words: string, put: string): string {
  const [sign = '', typed = ''] = put.split('\0');
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith('- [ ] ') && line.includes(words));
  if (at === -1) throw new Error(`no line “${words}”:\n${text}`);
  const line = (lines[at] as string).replace('- [ ]', `- [${sign}]`);
  lines[at] = typed === '' ? line : `${line} ${typed}`;
  return lines.join('\n');
}

function textOr(machines: TwoMachines, on: Machine, path: string): string {
  try {
    return machines.read(on, path);
  } catch {
    return '';
  }
}
