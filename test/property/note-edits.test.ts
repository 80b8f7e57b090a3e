import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addEntry, type NewEntry } from '../../src/note/add-entry.js';
import { applyEdits, type Edit } from '../../src/note/edit.js';
import { cleanEntry } from '../../src/note/format-entry.js';
import { parsePerson } from '../../src/note/parse-person.js';
import { setProperty } from '../../src/note/set-property.js';
import { splitNote } from '../../src/note/split-note.js';
import { KNOWN_KINDS } from '../../src/people/entry.js';
import { defaultSettings } from '../../src/people/settings.js';
import { anyNote, note, userText } from './note-generators.js';

const settings = defaultSettings();
const RUNS = 500;

/** Every character outside the edits' spans stands in the outcome as it stood in the text, in order. */
function expectOthersUntouched(text: string, edits: readonly Edit[]): void {
  const after = applyEdits(text, edits);
  let shift = 0;
  let at = 0;
  for (const { start, end, insert } of edits) {
    expect(after.slice(at + shift, start + shift)).toBe(text.slice(at, start));
    expect(after.slice(start + shift, start + shift + insert.length)).toBe(insert);
    shift += insert.length - (end - start);
    at = end;
  }
  expect(after.slice(at + shift)).toBe(text.slice(at));
}

describe('setting a property of a generated note', () => {
  const keys = fc.constantFrom('tier', 'last-contact', 'city', 'aliases', 'name', 'note', 'quoted key');
  const values = fc.oneof(
    userText,
    fc.constantFrom('A', '2026-11-18', '[[Anna]]'),
    fc.array(userText, { maxLength: 4 }),
  );

  it('reads back as meant, leaves all else as it was, and keeps the front matter’s other bytes', () => {
    let changed = 0;
    fc.assert(
      fc.property(note, keys, values, (text, key, value) => {
        const before = splitNote(text);
        const result = setProperty('people/Ann.md', text, key, value);
        if ('problem' in result) {
          expect(result.problem.message).not.toBe('');
          return;
        }
        changed++;
        expectOthersUntouched(text, result.edits);
        const after = splitNote(applyEdits(text, result.edits));
        if ('problem' in before || 'problem' in after) throw new Error('broken');
        const name = Object.keys(before.data).find((own) => own.toLowerCase() === key) ?? key;
        expect(after.data[name]).toEqual(value);
        expect({ ...after.data, [name]: null }).toEqual({ ...before.data, [name]: null });
        const end = applyEdits(text, result.edits);
        expect(end.slice(after.bodyStart)).toBe(text.slice(before.bodyStart));
      }),
      { numRuns: RUNS },
    );
    expect(changed).toBeGreaterThan(RUNS / 2);
  });
});

describe('adding an entry to a generated note', () => {
  const entry: fc.Arbitrary<NewEntry> = fc.record(
    {
      date: fc.constantFrom('2026-11-18', '2025-01-01', '2027-12-31'),
      kind: fc.constantFrom<string>(...KNOWN_KINDS),
      via: userText,
      at: userText,
      text: userText,
      minutes: fc.integer({ min: 0, max: 600 }),
      cost: userText,
      result: userText,
    },
    { requiredKeys: ['date', 'kind'] },
  );

  it('adds exactly this entry, in one splice, and leaves every other byte', () => {
    let exact = 0;
    let refused = 0;
    fc.assert(
      fc.property(note, entry, (text, added) => {
        const before = parsePerson('people/Ann.md', text, settings);
        const result = addEntry('people/Ann.md', text, added, settings);
        if (!before.person) {
          expect('problem' in result).toBe(true);
          return;
        }
        if ('problem' in result) {
          // A note that ends in an open fence inside a list may have no place at all.
          refused++;
          return;
        }
        expectOthersUntouched(text, result.edits);
        const changed = applyEdits(text, result.edits);
        expect(changed).toContain(result.line);
        const after = parsePerson('people/Ann.md', changed, settings).person;
        const old = before.person.entries.map((one) => JSON.stringify({ ...one, line: 0 })).sort();
        const now = (after?.entries ?? []).map((one) => JSON.stringify({ ...one, line: 0 })).sort();
        const more = [...now];
        for (const one of old) more.splice(more.indexOf(one), 1);
        expect(more).toHaveLength(1);
        expect(now).toHaveLength(old.length + 1);
        const read = JSON.parse(more[0] as string);
        expect(read).toMatchObject({ date: added.date, kind: added.kind });
        if (read.text === cleanEntry(added).text) exact++;
        expect(after?.tasks.map((task) => task.text)).toEqual(before.person.tasks.map((task) => task.text));
      }),
      { numRuns: RUNS },
    );
    expect(exact).toBeGreaterThan(RUNS / 3);
    expect(refused).toBeLessThan(RUNS / 20);
  });
});

describe('any text at all', () => {
  it('is read and edited without a crash, and a broken note is never edited', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        const { person, problems } = parsePerson('people/Ann.md', text, settings);
        const lines = text.split('\n').length;
        for (const { line, column } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThan(0);
        }
        const property = setProperty('people/Ann.md', text, 'tier', 'A');
        const log = addEntry('people/Ann.md', text, { date: '2026-11-18', kind: 'met' }, settings);
        if (person === undefined) expect('problem' in log && 'problem' in property).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});
