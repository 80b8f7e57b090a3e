import type { Contact } from './network.js';
import { nfc } from './text-key.js';

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

/** The form in which names meet: composed Unicode, without case. */
export function nameKey(text: string): string {
  return nfc(text).toLowerCase();
}

/**
 * Obsidian's way of resolving links: a path relative to the note, a path from the root, the end of a path, a file
 * name; beyond it a person's `name:`, then an alias. Case and Unicode composition do not matter, but an exact match
 * of the case wins, and a note that is read wins over one that the settings leave out.
 */
export function indexNames(
  contacts: Contact[],
  allPaths: string[],
  readPaths: ReadonlySet<string>,
): NameIndex {
  const byPath = new Map<string, string[]>();
  const byFileName = new Map<string, string[]>();
  for (const path of allPaths) {
    const key = nameKey(withoutExtension(path));
    push(byPath, key, path);
    push(byFileName, key.slice(key.lastIndexOf('/') + 1), path);
  }
  const byEnds = new Map<string, Map<string, string[]>>();
  const byName = new Map<string, Contact[]>();
  const byAlias = new Map<string, Contact[]>();
  const contactOf = new Map<string, Contact>();
  for (const contact of contacts) {
    const { name, fileName, aliases, path } = contact.person;
    contactOf.set(path, contact);
    const key = nameKey(name);
    push(byName, key, contact);
    if (fileName !== name && nameKey(fileName) !== key) push(byName, nameKey(fileName), contact);
    if (aliases.length > 0) for (const own of new Set(aliases.map(nameKey))) push(byAlias, own, contact);
  }

  function find(target: string, from: string): string[] {
    const written = withoutExtension(nfc(target).trim().replace(/\\/g, '/'));
    const relative = joinFolder(from, written);
    const besideNote =
      isRelative(target) && relative !== undefined ? byPath.get(nameKey(relative)) : undefined;
    if (besideNote) return narrow(besideNote, relative as string);
    const path = written.replace(/^(?:\.{0,2}\/)+/, '');
    if (path === '' || /^\.+$/.test(path)) return [];
    const key = nameKey(path);
    const fromRoot = byPath.get(key);
    if (fromRoot) return narrow(fromRoot, path);
    const byEnd = key.includes('/') ? endingWith(key) : byFileName.get(key);
    if (byEnd) return narrow(byEnd, path);
    return named(path).map((contact) => contact.person.path);
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
        const end = lastSegments(nameKey(withoutExtension(path)), segments);
        if (end !== undefined) push(ends, end, path);
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
    const key = nameKey(name);
    const composed = nfc(name);
    const people = byName.get(key);
    if (people) return preferExact(people, (one) => [one.person.name, one.person.fileName], composed);
    return preferExact(byAlias.get(key) ?? [], (one) => one.person.aliases, composed);
  }

  const found = new Map<string, string[]>();
  const foundNames = new Map<string, Contact[]>();

  function movePaths(added: readonly string[], removed: readonly string[]): boolean {
    const fileNames = new Set<string>();
    for (const path of [...added, ...removed]) {
      const key = nameKey(withoutExtension(path));
      fileNames.add(key.slice(key.lastIndexOf('/') + 1));
    }
    for (const path of added) {
      const key = nameKey(withoutExtension(path));
      push(byPath, key, path);
      push(byFileName, key.slice(key.lastIndexOf('/') + 1), path);
    }
    for (const path of removed) {
      const key = nameKey(withoutExtension(path));
      pull(byPath, key, path);
      pull(byFileName, key.slice(key.lastIndexOf('/') + 1), path);
    }
    byEnds.clear();
    foundNames.clear();
    for (const asked of found.keys()) {
      const key = nameKey(withoutExtension(asked.replace(/\\/g, '/').trim()));
      if (fileNames.has(key.slice(key.lastIndexOf('/') + 1))) return false;
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
      const people = called.length > 0 ? called : find(name, '').flatMap((path) => contactOf.get(path) ?? []);
      foundNames.set(name, people);
      return people;
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

function preferExact(people: Contact[], namesOf: (contact: Contact) => string[], written: string): Contact[] {
  if (people.length < 2) return people;
  const exact = people.filter((contact) => namesOf(contact).some((name) => nfc(name) === written));
  return exact.length > 0 ? exact : people;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function pull<T>(map: Map<string, T[]>, key: string, value: T): void {
  const rest = (map.get(key) ?? []).filter((one) => one !== value);
  if (rest.length > 0) map.set(key, rest);
  else map.delete(key);
}

function withoutExtension(path: string): string {
  return path.replace(/\.md$/i, '');
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
