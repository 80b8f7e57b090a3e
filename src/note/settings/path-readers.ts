import { safeFileName } from '../../people/safe-file-name.js';
import type { RawValue } from './raw-value.js';
import { listReader, type Reader, type Refuse, shown } from './reader.js';

/**
 * A vault-relative path in its plain form (`/` between names, no `./`, no `/` at the end; the vault itself is the
 * empty string), or what is wrong with it. Paths that lead outside the vault or into hidden folders are refused.
 */
export function vaultPath(written: string): { path: string } | { problem: string } {
  const slashed = written.trim().replace(/\\/g, '/');
  if (/^(?:\.?\/)?\.?$/.test(slashed)) return { path: '' };
  if (/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(slashed))
    return { problem: 'holds invisible characters' };
  if (/^(?:\/|[a-z]:|~(?:\/|$)|[a-z]+:\/\/)/i.test(slashed)) {
    return { problem: 'is not inside the vault; write the path as seen from the vault' };
  }
  const segments = slashed.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.includes('..'))
    return { problem: 'leads out of the vault; write the path as seen from the vault' };
  const hidden = segments.find((segment) => segment.startsWith('.'));
  if (hidden !== undefined) return { problem: `lies in "${hidden}", and hidden folders are left alone` };
  return { path: segments.join('/') };
}

function readPath(raw: RawValue, refuse: Refuse): string | undefined {
  if (raw.kind !== 'text') {
    refuse(raw, `${shown(raw)} is not a path in the vault.`);
    return undefined;
  }
  const result = vaultPath(raw.text);
  if ('path' in result) return result.path;
  refuse(raw, `${shown(raw)} ${result.problem}.`);
  return undefined;
}

const showPath = (path: string): string =>
  path === '' ? '/' : /[*{}[\],:#]/.test(path) ? `"${path}"` : path;

/** A folder of the vault, or a glob pattern for several; `/` is the vault itself. */
export const folderPattern: Reader<string> = { read: readPath, show: showPath };

export const folderPatterns: Reader<string[]> = listReader(folderPattern);

/** A pattern for files and folders to leave out; a regular expression between slashes as in Obsidian. */
export const excludePatterns: Reader<string[]> = listReader({
  show: showPath,
  read(raw, refuse) {
    if (raw.kind === 'text' && /^\/.+\/$/.test(raw.text)) {
      const problem = regularExpressionProblem(raw.text.slice(1, -1));
      if (problem === undefined) return raw.text;
      refuse(raw, `${shown(raw)} ${problem}.`);
      return undefined;
    }
    const path = readPath(raw, refuse);
    if (path !== '') return path;
    refuse(raw, `${shown(raw)} would leave out the whole vault.`);
    return undefined;
  },
});

/** What is wrong with a regular expression of the settings: not valid, or slow on long paths. */
export function regularExpressionProblem(source: string): string | undefined {
  // A repeated group that repeats inside itself can take for ever on one path.
  if (source.length > 300 || /\([^()]*[+*}][^()]*\)\s*[+*{]/.test(source))
    return 'is too costly a regular expression';
  try {
    new RegExp(source, 'i');
    return undefined;
  } catch {
    return 'is not a valid regular expression';
  }
}

/** A folder that the program writes to. */
export const outputFolder: Reader<string> = { read: (raw, refuse) => writable(raw, refuse), show: showPath };

/** A Markdown file that the program writes. */
export const outputFile: Reader<string> = {
  show: showPath,
  read(raw, refuse) {
    const path = writable(raw, refuse);
    if (path === undefined || /[^/]\.md$/i.test(path)) return path;
    refuse(raw, `${shown(raw)} is not a Markdown file; write "${path}.md".`);
    return undefined;
  },
};

function writable(raw: RawValue, refuse: Refuse): string | undefined {
  const path = readPath(raw, refuse);
  if (path === undefined) return undefined;
  if (path === '') {
    refuse(raw, `${shown(raw)} is the vault itself; write the name of a folder or file in it.`);
    return undefined;
  }
  const bad = path.split('/').find((segment) => segment.normalize('NFC') !== safeFileName(segment));
  if (bad === undefined) return path;
  refuse(raw, `"${bad}" is not a name that works on every system; "${safeFileName(bad)}" does.`);
  return undefined;
}
