import { nfc } from '../people/text-key.js';
import { fileName } from './note-link.js';

/** Finds the person whom a line begins with: the person's path, or undefined for another note or a doubtful name. */
export type PersonOfLink = (line: string) => { path: string; length: number } | undefined;

const WIKI = /^\[\[([^\]|#\n]+)(?:#[^\]|\n]*)?(?:\|[^\]\n]*)?\]\]/;
const MARKDOWN = /^\[(?:\\.|[^\]\\\n])*\]\(([^()\s]+)\)/;

/** Reads back the links that `linkWriter` writes; `folder` is that of the page, `allPaths` every note of the vault. */
export function personOfLink(
  people: Iterable<string>,
  allPaths: Iterable<string>,
  folder: string,
): PersonOfLink {
  const byPath = new Map([...people].map((path) => [keyOf(path), path]));
  const byName = new Map<string, Set<string>>();
  for (const path of [...allPaths, ...byPath.values()]) {
    const name = keyOf(fileName(path));
    byName.set(name, (byName.get(name) ?? new Set()).add(path));
  }
  return (line) => {
    const wiki = WIKI.exec(line);
    const match = wiki ?? MARKDOWN.exec(line);
    if (!match) return undefined;
    const target = (match[1] as string).trim();
    const path = wiki ? byTarget(target) : byPath.get(keyOf(fromFolder(decoded(target), folder)));
    return path === undefined ? undefined : { path, length: match[0].length };
  };

  function byTarget(target: string): string | undefined {
    const whole = byPath.get(keyOf(target));
    if (whole !== undefined && target.includes('/')) return whole;
    const named = byName.get(keyOf(fileName(target)));
    const [only] = named?.size === 1 ? [...named] : [];
    return only !== undefined && (!target.includes('/') || whole === only)
      ? byPath.get(keyOf(only))
      : undefined;
  }
}

function keyOf(path: string): string {
  return nfc(path).toLowerCase().replace(/\.md$/, '');
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function fromFolder(url: string, folder: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of url.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
