import { describe, expect, it } from 'vitest';
import { dateOfNote } from '../../../src/note/date-of-note.js';
import { defaultSettings } from '../../../src/people/settings.js';

function dated(path: string, format: string) {
  const settings = defaultSettings();
  settings.journal.format = format;
  return dateOfNote(path, settings);
}

describe('the day of a note by its name', () => {
  it.each([
    ['YYYY-MM-DD', 'journal/2026-11-18.md', '2026-11-18'],
    ['YYYY-MM-DD', 'journal/2026-11-18 Design evening.md', '2026-11-18'],
    ['YYYY-MM-DD', 'journal/2026-11-18T10.md', undefined],
    ['YYYY-MM-DD', 'journal/2026-11-189.md', undefined],
    ['YYYY/MM/YYYY-MM-DD', 'journal/2026/11/2026-11-18.md', '2026-11-18'],
    ['YYYY/MM/DD', 'journal/2026/11/18 lunch.md', '2026-11-18'],
    ['YYYY/MM/DD', '18.md', undefined],
    ['DD.MM.YYYY', 'journal/18.11.2026.md', '2026-11-18'],
    ['D. MMMM YYYY', 'journal/18. November 2026.md', '2026-11-18'],
    ['D. MMMM YYYY', 'journal/3. März 2026.md', '2026-03-03'],
    ['MMMM Do, YYYY', 'journal/November 18th, 2026.md', '2026-11-18'],
    ['YYYYMMDD', 'journal/20261118.md', '2026-11-18'],
    ['YY-M-D', 'journal/26-3-7.md', '2026-03-07'],
    ['dddd, YYYY-MM-DD', 'journal/Wednesday, 2026-11-18.md', '2026-11-18'],
    ['[Day] YYYY-MM-DD', 'journal/Day 2026-11-18.md', '2026-11-18'],
    ['YYYY-[W]WW', 'journal/2026-W47.md', undefined],
    ['DD.MM.YYYY', 'journal/Meeting 2026-11-18 (Acme).md', '2026-11-18'],
    ['(YYYY-MM-DD)', 'journal/(2026-11-18).md', '2026-11-18'],
    ['YYYY-MM-DD', 'journal/2026-02-30.md', undefined],
    ['YYYY-MM-DD', 'journal/Notes.md', undefined],
  ])('in the format %s: %s is %s', (format, path, day) => expect(dated(path, format)).toBe(day));
});
