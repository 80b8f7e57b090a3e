import { makeDay } from '../../people/day.js';

/** Where the dated notes of a vault are, as settings. */
export interface JournalFound {
  folders: string[];
  format: string;
  /** The paths of the dated notes in them. */
  paths: string[];
}

const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)';
const FORMATS: [format: string, pattern: RegExp, order: 'ymd' | 'dmy'][] = [
  ['YYYY-MM-DD', /^(\d{4})-(\d{2})-(\d{2})(?= |$)/, 'ymd'],
  ['YYYYMMDD', /^(\d{4})(\d{2})(\d{2})(?= |$)/, 'ymd'],
  ['YYYY_MM_DD', /^(\d{4})_(\d{2})_(\d{2})(?= |$)/, 'ymd'],
  ['YYYY.MM.DD', /^(\d{4})\.(\d{2})\.(\d{2})(?= |$)/, 'ymd'],
  ['DD.MM.YYYY', /^(\d{2})\.(\d{2})\.(\d{4})(?= |$)/, 'dmy'],
  ['DD-MM-YYYY', /^(\d{2})-(\d{2})-(\d{4})(?= |$)/, 'dmy'],
];

/** Finds dated notes by their file names: the commonest format, and the folders that mostly hold such notes. */
export function surveyJournal(paths: readonly string[]): JournalFound | undefined {
  const dated = paths.map((path) => ({ path, format: formatOf(path), folder: journalFolder(path) }));
  const format = commonest(dated.flatMap((note) => (note.format === undefined ? [] : [note.format])));
  if (format === undefined) return undefined;
  const inFolders = new Map<string, { dated: number; all: number }>();
  for (const note of dated) {
    const count = inFolders.get(note.folder) ?? { dated: 0, all: 0 };
    count.all += 1;
    if (note.format === format) count.dated += 1;
    inFolders.set(note.folder, count);
  }
  const folders = [...inFolders]
    .filter(([folder, count]) => count.dated >= 2 && (folder === '' || count.dated >= count.all * 0.5))
    .map(([folder]) => folder);
  const topmost = folders.filter(
    (folder) => !folders.some((other) => other !== '' && folder.startsWith(`${other}/`)),
  );
  const counted = dated.filter((note) => note.format === format && folders.includes(note.folder));
  if (counted.length === 0) return undefined;
  return { folders: topmost.sort(), format, paths: counted.map((note) => note.path) };
}

/** The Moment format of the date that a note's file name is or begins with. */
function formatOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  for (const [format, pattern, order] of FORMATS) {
    const match = pattern.exec(name);
    if (!match) continue;
    const [first, second, third] = match.slice(1).map(Number) as [number, number, number];
    const day = order === 'ymd' ? makeDay(first, second, third) : makeDay(third, second, first);
    if (day === undefined) continue;
    const rest = name.slice(match[0].length);
    return new RegExp(`^ ${WEEKDAY}\\p{L}*$`, 'iu').test(rest) ? `${format} dddd` : format;
  }
  return undefined;
}

/** The folder above the year and month folders that daily notes are often sorted into. */
function journalFolder(path: string): string {
  const names = path.split('/').slice(0, -1);
  while (
    names.length > 0 &&
    /^(?:\d{1,4}|\d{4}-\d{2}|\d{1,2}[-_ .]\p{L}+|q[1-4]|(?:\d{4}-)?w\d{1,2})$/iu.test(names.at(-1) ?? '')
  ) {
    names.pop();
  }
  return names.join('/');
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
