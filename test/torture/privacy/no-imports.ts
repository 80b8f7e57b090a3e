import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Tally } from '../part.js';
import { projectRoot } from '../project-root.js';

/** Modules of node that reach out of the process. */
const REACHING =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"](?:node:)?(net|tls|http|https|http2|dgram|dns|dns\/promises|inspector|child_process|cluster|wasi|repl)['"]/g;
const GLOBALS =
  /(?<![\w.'"`])(?:fetch\s*\(|new\s+(?:WebSocket|EventSource|XMLHttpRequest)\b|navigator\.sendBeacon|eval\s*\(|new\s+Function\s*\()/;

/** What reaches out in the libraries that are installed with the program, and why that is never called. */
const KNOWN: Readonly<Record<string, string>> = {
  'commander child_process': 'for subcommands that are programs of their own; knowwho has none',
};

/** Reads the sources of the program and of everything that is installed with it: who could open a connection at all? */
export function noImports() {
  const root = projectRoot();
  const own = new Tally('no source file imports what reaches out of the process, or runs text as code');
  for (const path of filesBelow(join(root, 'src'), /\.ts$/)) {
    const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const found = [...text.matchAll(REACHING)].map((match) => match[1] as string);
    // What is about git starts git, and nothing else: the run behind the guard sees to that.
    const isAboutGit = /git/i.test(path.slice(root.length));
    const wrong = found.filter((name) => !(isAboutGit && name === 'child_process'));
    const call = GLOBALS.exec(text)?.[0];
    own.count(
      wrong.length === 0 && call === undefined ? undefined : `${path}: ${[...wrong, call].join(' ')}`,
    );
  }
  const libraries = new Tally(
    'nor does a library that is installed with it, but where it is known and never called',
  );
  for (const [name, folder] of installedWith(root)) {
    const found = new Set<string>();
    for (const path of filesBelow(folder, /\.[cm]?js$/)) {
      if (path.slice(folder.length).includes('node_modules')) continue;
      for (const match of readFileSync(path, 'utf8').matchAll(REACHING)) found.add(match[1] as string);
    }
    const unknown = [...found].filter((module) => KNOWN[`${name.split(' of ')[0]} ${module}`] === undefined);
    libraries.count(unknown.length === 0 ? undefined : `${name} imports ${unknown}`);
  }
  return [own.figure, libraries.figure];
}

/** The packages that come with the program: its dependencies and theirs. */
function installedWith(root: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (from: string): void => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    for (const name of Object.keys(dependencies)) {
      const places = [join(from, 'node_modules', name), join(root, 'node_modules', name)];
      const folder = places.find((place) => existsSync(join(place, 'package.json')));
      if (folder === undefined || [...found.values()].includes(folder)) continue;
      found.set(found.has(name) ? `${name} of ${from.slice(root.length)}` : name, folder);
      visit(folder);
    }
  };
  visit(root);
  return found;
}

function filesBelow(folder: string, pattern: RegExp): string[] {
  return readdirSync(realpathSync(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
