import picomatch from 'picomatch';
import { nfc } from '../../people/text-key.js';

const OPTIONS = { nocase: true, noextglob: true, nonegate: true, dot: true } as const;

/**
 * Tells whether a file (a vault-relative path) lies in one of the folders, at any depth. Folders may be patterns
 * with stars, the empty one is the vault. Case and Unicode composition do not matter, so that a vault means
 * the same on every system.
 */
export function folderMatcher(folders: readonly string[]): (path: string) => boolean {
  if (folders.length === 0) return () => false;
  const tests = folders.map((folder) => folderTest(plainForm(folder)));
  const matches = (path: string): boolean => {
    const plain = plainForm(path);
    return tests.some((test) => test(plain));
  };
  // Only a pattern may mean the file itself.
  return folders.some((folder) => isGlob(folder)) ? matches : onceForFolder(matches);
}

/** The same test of paths where the folder alone decides: files come folder by folder. */
export function onceForFolder(matches: (path: string) => boolean): (path: string) => boolean {
  let last: { folder: string; answer: boolean } | undefined;
  return (path) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    if (last?.folder !== folder) last = { folder, answer: matches(path) };
    return last.answer;
  };
}

/**
 * Tells whether a file is left out: by a folder or file name from the vault's root, by a glob pattern (without a `/`
 * it is compared with the file's name), or by a regular expression between slashes as in Obsidian.
 */
export function excludeMatcher(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map(excludeTest);
  return (path) => {
    if (tests.length === 0) return false;
    const composed = nfc(path);
    return tests.some((test) => test(composed));
  };
}

function excludeTest(pattern: string): (path: string) => boolean {
  if (/^\/.+\/$/.test(pattern)) {
    const expression = new RegExp(pattern.slice(1, -1), 'i');
    return (path) => expression.test(path);
  }
  const plain = plainForm(pattern);
  const inFolder = folderTest(plain);
  const file = plain.endsWith('.md') ? plain : `${plain}.md`;
  const itself = isGlob(plain) ? picomatch(plain, { ...OPTIONS, basename: !plain.includes('/') }) : undefined;
  return (path) => {
    const key = path.toLowerCase();
    return inFolder(key) || key === file || itself?.(key) === true;
  };
}

function folderTest(folder: string): (path: string) => boolean {
  if (folder === '') return () => true;
  if (!isGlob(folder)) return (path) => path.startsWith(`${folder}/`);
  return picomatch(`${folder.replace(/(?:\/\*\*)+$/, '')}/**`, OPTIONS);
}

function isGlob(pattern: string): boolean {
  return /[*?[\]{}]/.test(pattern);
}

function plainForm(path: string): string {
  const key = nfc(path).toLowerCase();
  return key.endsWith('/') ? key.replace(/\/+$/, '') : key;
}
