import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { secondsOf, type Task } from './measure.js';
import { LAST_DAY } from './vault-person.js';

const WALK = `
const fs = require('node:fs');
function walk(folder, visit) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const path = folder + '/' + entry.name;
    if (entry.isDirectory()) { if (!entry.name.startsWith('.')) walk(path, visit); }
    else if (entry.name.endsWith('.md')) visit(path);
  }
}
`;

/** Node, and nothing else. */
export function nodeStart(): Task {
  return { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] };
}

/** Reads all notes, one after the other: what no program that reads them can go below. */
export function plainRead(vault: string): Task {
  const code = `${WALK} let n = 0; walk(process.argv[1], (path) => { n += fs.readFileSync(path, 'utf8').length; });`;
  return { name: 'node: read all notes', command: process.execPath, args: ['-e', code, vault] };
}

/** Lists the folders and asks for the state of each note: what no program that remembers them can go below. */
export function listAndStat(vault: string): Task {
  const code = `${WALK} let n = 0; walk(process.argv[1], (path) => { n += fs.statSync(path).mtimeMs; });`;
  return { name: 'node: list and stat all notes', command: process.execPath, args: ['-e', code, vault] };
}

/** A command line of the program over a vault on its last day. */
export function knowwho(cli: string, vault: string, name: string, ...args: string[]): Task {
  const globals = ['--vault', vault, '--today', LAST_DAY, '--quiet'];
  return { name, command: process.execPath, args: [cli, ...globals, ...args] };
}

/** The same without anything remembered: the folder of the cache is removed before each run. */
export function cold(task: Task, vault: string): Task {
  return {
    ...task,
    name: `${task.name}, cold`,
    before: () => rmSync(join(vault, '.knowwho'), { recursive: true, force: true }),
  };
}

/** The same when nothing has changed since the last `due`, which had nothing to write. */
export function warm(task: Task, cli: string, vault: string): Task {
  return { ...task, name: `${task.name}, warm`, before: () => warmUp(cli, vault) };
}

/** The same when one note has been saved since; the run after it finds the vault changed. */
export function afterSave(task: Task, cli: string, vault: string, note: string): Task {
  return {
    ...task,
    name: `${task.name}, one note saved since`,
    before: () => {
      warmUp(cli, vault);
      appendFileSync(join(vault, note), '\n');
    },
  };
}

/** Runs `due` until there is nothing to write and all is remembered; `again` where it may not be known any more. */
export function warmUp(cli: string, vault: string, again = false): void {
  if (!again && existsSync(join(vault, '.knowwho')) && existsSync(join(vault, 'due.md'))) return;
  // The first one writes the page, the second one finds it as it is.
  const due = knowwho(cli, vault, 'due', 'due');
  secondsOf(due);
  secondsOf(due);
}
