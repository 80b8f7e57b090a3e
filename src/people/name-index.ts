import { nameKey } from './name-key.js';
import type { Contact } from './network.js';
import { OneOrMore } from './one-or-more.js';
import { PeopleByName } from './people-by-name.js';
import { nfc } from './text-key.js';

export { nameKey } from './name-key.js';

/** Finds the notes and people that a link or a name means; see {@link indexNames}. */
export interface NameIndex {
  /** The paths that a link in the note `from` may mean: none, the one, or all candidates of an ambiguous one. */
  resolveLink(target: string, from: string): string[];
  /** The people that a plain name may mean, by file name or `name:`, then by alias, then by path. */
  resolveName(name: string): Contact[];
  /**
   * Files that hold no note came and went (stubs): from now on links may mean them. False if a link that was asked for
   * may mean something else now; then nothing holds any more.
   */
  movePaths(added: readonly string[], removed: readonly string[]): boolean;
}

const MOST_FOUND = 200_000;

/**
 * Obsidian's way of resolving links: a path relative to the note, a path from the root, the end of a path, a file
 * name; beyond it a person's `name:`, then an alias. Case and Unicode composition do not matter, but an exact match
 * of the case wins, and a note that is read wins over one that the settings leave out.
 */
export function indexNames(
  contacts: readonly Contact[],
  allPaths: readonly string[],
  readPaths: Pick<ReadonlySet<string>, 'has'>,
): NameIndex {
  const byFileName = new OneOrMore<string>();
  allPaths.forEach((path) => {
    byFileName.add(fileNameKey(path), path);
  });
  const byEnds = new Map<string, Map<string, string[]>>();
  // Most links are file names: what the others need is put together when the first of them is met.
  let byPath: OneOrMore<string> | undefined;
  let people: PeopleByName | undefined;

  function find(target: string, from: string): string[] {
    const written = withoutExtension(nfc(target).trim().replace(/\\/g, '/'));
    const relative = isRelative(target) ? joinFolder(from, written) : undefined;
    const besideNote = relative === undefined ? undefined : atPath(nameKey(relative));
    if (besideNote) return narrow(besideNote, relative as string);
    const path = written.replace(/^(?:\.{0,2}\/)+/, '');
    if (path === '' || /^\.+$/.test(path)) return [];
    const key = nameKey(path);
    const fromRoot = atPath(key);
    if (fromRoot) return narrow(fromRoot, path);
    const byEnd = key.includes('/') ? endingWith(key) : byFileName.get(key);
    if (byEnd) return narrow(byEnd, path);
    return named(path).map((contact) => contact.person.path);
  }

  /** The notes at this path, counted from the root. */
  function atPath(key: string): string[] | undefined {
    if (!key.includes('/')) {
      const atRoot = byFileName.get(key)?.filter((path) => !path.includes('/'));
      return atRoot && atRoot.length > 0 ? atRoot : undefined;
    }
    if (!byPath) {
      byPath = new OneOrMore();
      for (const path of byFileName.values()) byPath.add(pathKey(path), path);
    }
    return byPath.get(key);
  }

  /** The notes whose paths end in this one. By the length of the end, so that links to many notes of one name stay cheap. */
  function endingWith(key: string): string[] | undefined {
    const fileName = key.slice(key.lastIndexOf('/') + 1);
    const segments = key.split('/').length;
    const group = `${segments}/${fileName}`;
    let ends = byEnds.get(group);
    if (!ends) {
      ends = new Map();
      for (const path of byFileName.get(fileName) ?? []) {
        const end = lastSegments(pathKey(path), segments);
        if (end === undefined) continue;
        const known = ends.get(end);
        if (known) known.push(path);
        else ends.set(end, [path]);
      }
      byEnds.set(group, ends);
    }
    return ends.get(key);
  }

  function narrow(candidates: string[], written: string): string[] {
    if (candidates.length < 2) return candidates;
    const read = candidates.filter((path) => readPaths.has(path));
    const among = read.length > 0 ? read : candidates;
    const exact = among.filter((path) => `/${nfc(withoutExtension(path))}`.endsWith(`/${written}`));
    return exact.length > 0 ? exact : among;
  }

  function named(name: string): Contact[] {
    people ??= new PeopleByName(contacts);
    return people.named(name);
  }

  const found = new Map<string, string[]>();
  const foundNames = new Map<string, Contact[]>();

  function movePaths(added: readonly string[], removed: readonly string[]): boolean {
    const fileNames = new Set([...added, ...removed].map(fileNameKey));
    for (const path of added) {
      byFileName.add(fileNameKey(path), path);
      byPath?.add(pathKey(path), path);
    }
    for (const path of removed) {
      byFileName.remove(fileNameKey(path), path);
      byPath?.remove(pathKey(path), path);
    }
    byEnds.clear();
    foundNames.clear();
    for (const asked of found.keys()) {
      if (fileNames.has(fileNameKey(asked.replace(/\\/g, '/').trim()))) return false;
    }
    return true;
  }

  return {
    movePaths,
    resolveLink(target, from) {
      const key = isRelative(target) ? `${folderOf(from)}\0${target}` : target;
      const known = found.get(key);
      if (known) return known;
      const paths = find(target, from);
      // Whoever watches for days meets many a name that is half typed.
      if (found.size >= MOST_FOUND) found.clear();
      found.set(key, paths);
      return paths;
    },
    resolveName(name) {
      const known = foundNames.get(name);
      if (known) return known;
      const called = named(name.trim());
      const meant = called.length > 0 ? called : (people?.at(find(name, '')) ?? []);
      foundNames.set(name, meant);
      return meant;
    },
  };
}

/** The end of a path, after so many segments counted from behind; undefined where the path has no more than these. */
function lastSegments(path: string, count: number): string | undefined {
  let at = path.length;
  for (let segment = 0; segment < count && at !== -1; segment++) at = path.lastIndexOf('/', at - 1);
  return at === -1 ? undefined : path.slice(at + 1);
}

/** A Markdown link's path or one with leading dots is looked up beside its note first. */
function isRelative(target: string): boolean {
  return target.startsWith('.') || /\.md\s*$/i.test(target);
}

/** A note's path in the form in which paths meet. */
function pathKey(path: string): string {
  return nameKey(withoutExtension(path));
}

/** The same of its name alone. */
function fileNameKey(path: string): string {
  return pathKey(path.slice(path.lastIndexOf('/') + 1));
}

function withoutExtension(path: string): string {
  return path.endsWith('.md') ? path.slice(0, -3) : path.replace(/\.md$/i, '');
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The path as seen from the note's folder; undefined if it leads out of the vault. */
function joinFolder(from: string, target: string): string | undefined {
  const segments = target.startsWith('/') ? [] : folderOf(from).split('/').filter(Boolean);
  for (const segment of target.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
