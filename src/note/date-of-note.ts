import { type Day, dayAt, isDay } from '../people/day.js';
import type { Settings } from '../people/settings.js';
import { nfc } from '../people/text-key.js';
import { dateFormat } from './moment-format.js';

/**
 * The day of a dated note by its file's name: in the vault's format (which may describe folders too), at the
 * beginning of the name in that format, else an ISO date anywhere in the name.
 */
export function dateOfNote(path: string, settings: Settings): Day | undefined {
  return dateByFormat(path, settings) ?? dateInName(path);
}

/** The day by the vault's format: the whole name, or its beginning (`2026-11-20 Design evening`). */
export function dateByFormat(path: string, settings: Settings): Day | undefined {
  const plain = settings.journal.format === PLAIN_FORMAT ? plainDay(path) : undefined;
  if (plain !== undefined) return plain;
  const format = dateFormat(settings.journal.format);
  const text = lastSegments(path, format.folders);
  return text === undefined ? undefined : (format.whole(text) ?? format.leading(text));
}

/** The format of most vaults. */
const PLAIN_FORMAT = 'YYYY-MM-DD';

/** The day that is all of the file's name. */
function plainDay(path: string): Day | undefined {
  const start = path.lastIndexOf('/') + 1;
  return path.length === start + PLAIN_FORMAT.length + 3 && path.endsWith('.md')
    ? dayAt(path, start)
    : undefined;
}

/** True if the name (with its folders, where the format has some) is a date in the vault's format and nothing else. */
export function isNamedByFormat(path: string, settings: Settings): boolean {
  const format = dateFormat(settings.journal.format);
  const text = lastSegments(path, format.folders);
  return text !== undefined && format.whole(text) !== undefined;
}

/** The first ISO date in the file's name that stands for itself. */
export function dateInName(path: string): Day | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const match = /(?<![\p{L}\p{N}])\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}])/u.exec(nfc(name));
  return match && isDay(match[0]) ? match[0] : undefined;
}

/** The file's name with this many folders, without `.md`; undefined where the path has fewer. */
function lastSegments(path: string, folders: number): string | undefined {
  const segments = path.replace(/\.md$/i, '').split('/');
  return segments.length > folders ? nfc(segments.slice(-1 - folders).join('/')) : undefined;
}
