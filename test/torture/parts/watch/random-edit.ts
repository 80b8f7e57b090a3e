import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '../../../bench/random.js';
import { OTHERS, otherText, PEOPLE, personText, propertyLine, SETTINGS, TEMPLATES } from './note-texts.js';

/** What was done, in words, and the paths that a watcher would be told of. */
export interface Edited {
  what: string;
  paths: string[];
}

type Edit = (root: string, random: Random) => Edited | undefined;

const EDITS: readonly [weight: number, edit: Edit][] = [
  [8, (root, random) => write(root, random.pick(PEOPLE), personText(random))],
  [8, appendEntry],
  [10, changeProperty],
  [6, (root, random) => change(root, otherPath(root, random), (_text, path) => otherText(path, random))],
  [6, (root, random) => writeOther(root, random)],
  [3, (root, random) => change(root, somePath(root, random), (text) => `${text}\nNothing but words.\n`)],
  [2, (root, random) => remove(root, somePath(root, random))],
  [2, (root, random) => rename(root, somePath(root, random), random.pick([...PEOPLE, ...OTHERS]))],
  [2, (root, random) => write(root, 'knowwho.yaml', random.pick(SETTINGS))],
  [1, (root, random) => write(root, 'templates/en/due.liquid', random.pick(TEMPLATES))],
  [1, (root) => remove(root, 'templates/en/due.liquid')],
  [4, markPage],
  [1, (root) => change(root, 'due.md', (text) => `Mine.\n${text}\nBuy flowers\n`)],
  [1, (root) => remove(root, 'due.md')],
  [2, changeStub],
  [2, (root, random) => write(root, 'inbox.md', inboxLine(random))],
  [1, copyOfConflict],
  [1, (root, random) => renameFolder(root, random)],
];

/** Does something to a vault that people, editors and sync tools do. */
export function randomEdit(root: string, random: Random): Edited {
  const edits = EDITS.map(([weight, edit]) => ({ weight, edit }));
  for (;;) {
    const edited = random.weighted(edits)?.edit(root, random);
    if (edited) return edited;
  }
}

function write(root: string, path: string, text: string): Edited {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return { what: `${path} = ${JSON.stringify(text)}`, paths: [path] };
}

function change(
  root: string,
  path: string | undefined,
  edit: (text: string, path: string) => string,
): Edited | undefined {
  if (path === undefined || !existsSync(join(root, path))) return undefined;
  return write(root, path, edit(readFileSync(join(root, path), 'utf8'), path));
}

function remove(root: string, path: string | undefined): Edited | undefined {
  if (path === undefined || !existsSync(join(root, path))) return undefined;
  rmSync(join(root, path));
  return { what: `removed ${path}`, paths: [path] };
}

function rename(root: string, from: string | undefined, to: string): Edited | undefined {
  if (from === undefined || from === to) return undefined;
  mkdirSync(dirname(join(root, to)), { recursive: true });
  renameSync(join(root, from), join(root, to));
  return { what: `${from} → ${to}`, paths: [from, to] };
}

/** One of the notes that are there, no generated one. */
function somePath(root: string, { pick }: Random): string | undefined {
  const there = notesIn(root);
  return there.length === 0 ? undefined : pick(there);
}

function notesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => /^(?:people|Friends|journal|goals|clippings|projects|moved)\/|^me\.md$/.test(path))
    .sort();
}

/** One line of the front matter, as in Obsidian's property editor. */
function changeProperty(root: string, random: Random): Edited | undefined {
  const line = propertyLine(random);
  const key = line.slice(0, line.indexOf(':'));
  return change(root, somePath(root, random), (text) => {
    if (!text.startsWith('---\n')) return `---\n${line}\n---\n${text}`;
    const old = new RegExp(`^${key}:.*$`, 'm');
    return old.test(text) ? text.replace(old, line) : text.replace('---\n', `---\n${line}\n`);
  });
}

/** One of the notes of other kinds that are there. */
function otherPath(root: string, { pick }: Random): string | undefined {
  const there = notesIn(root).filter((path) => (OTHERS as readonly string[]).includes(path));
  return there.length === 0 ? undefined : pick(there);
}

function appendEntry(root: string, random: Random): Edited | undefined {
  const line = `- 2026-11-${random.pick(['17', '20', '23'])} ${random.pick(['met', 'wrote', 'got', 'sent'])}: ${random.int(1, 99)}`;
  return change(root, somePath(root, random), (text) =>
    text.includes('## Log')
      ? text.replace(/## Log\r?\n/, (head) => `${head}${line}\n`)
      : `${text}\n## Log\n${line}\n`,
  );
}

function writeOther(root: string, random: Random): Edited {
  const path = random.pick(OTHERS);
  return write(root, path, otherText(path, random));
}

/** Ticks a line of the page, or writes on it. */
function markPage(root: string, { pick }: Random): Edited | undefined {
  const mark = pick(['x', '>', '-']);
  const words = pick(['', ' met for tea', ' snooze 2w', ' ?']);
  return change(root, 'due.md', (text) => {
    const lines = text.split('\n');
    const boxes = lines.flatMap((line, at) => (/^\s*- \[ \]/.test(line) ? [at] : []));
    if (boxes.length === 0) return text;
    const at = pick(boxes);
    lines[at] = `${(lines[at] as string).replace('[ ]', `[${mark}]`)}${words}`;
    return lines.join('\n');
  });
}

function changeStub(root: string, { pick, chance }: Random): Edited | undefined {
  const stubs = ['stubs', 'talks'].flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : [],
  );
  if (stubs.length === 0) return undefined;
  const path = pick(stubs);
  return chance(0.3) ? remove(root, path) : change(root, path, (text) => `${text}\nDear you\n`);
}

function inboxLine({ pick }: Random): string {
  return pick([
    '- Lea Graf, call her by friday\n',
    'Nina Neu, Acme, met at Bern\n',
    '- Anna, wrote\n',
    'what is this 2026-02-30\n',
  ]);
}

function copyOfConflict(root: string, random: Random): Edited | undefined {
  const path = somePath(root, random);
  if (path === undefined) return undefined;
  const name = path.replace(
    /\.md$/,
    random.pick([' 2.md', '.sync-conflict-20261118-120000-ABCDEF7.md', ' (1).md']),
  );
  return write(root, name, readFileSync(join(root, path), 'utf8'));
}

function renameFolder(root: string, { pick, chance }: Random): Edited | undefined {
  const from = pick(['people/work', 'journal', 'goals', 'moved', 'Friends']);
  if (!existsSync(join(root, from))) return undefined;
  if (chance(0.2)) {
    rmSync(join(root, from), { recursive: true });
    return { what: `removed ${from}/`, paths: [from] };
  }
  const free = ['moved', 'people/work', 'journal', 'Friends'].filter((path) => !existsSync(join(root, path)));
  if (free.length === 0) return undefined;
  const to = pick(free);
  mkdirSync(dirname(join(root, to)), { recursive: true });
  renameSync(join(root, from), join(root, to));
  return { what: `${from}/ → ${to}/`, paths: [from, to] };
}

/** Every note that the edits know of, so that most of what follows changes notes rather than makes them. */
export function fillVault(root: string, random: Random): void {
  for (const path of PEOPLE) write(root, path, personText(random));
  for (const path of OTHERS) write(root, path, otherText(path, random));
}
