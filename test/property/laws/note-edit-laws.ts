import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addEntry, type NewEntry } from '../../../src/note/add-entry.js';
import { addTask } from '../../../src/note/add-task.js';
import { applyEdits, type Edit } from '../../../src/note/edit.js';
import { cleanEntry, formatEntry } from '../../../src/note/format-entry.js';
import { parsePerson } from '../../../src/note/parse-person.js';
import { readEntry } from '../../../src/note/read-entry.js';
import { retargetLinks } from '../../../src/note/retarget-links.js';
import { setProperty } from '../../../src/note/set-property.js';
import { splitNote } from '../../../src/note/split-note.js';
import { tickTask } from '../../../src/note/tick-task.js';
import { KNOWN_KINDS } from '../../../src/people/entry.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { type Law, law } from '../law.js';
import { anyNote, note, userText } from '../note-generators.js';

const settings = defaultSettings();
const PATH = 'people/Ann.md';

const keys = fc.constantFrom('tier', 'last-contact', 'city', 'aliases', 'name', 'note', 'quoted key');
const values = fc.oneof(
  userText,
  fc.constantFrom('A', '2026-11-18', '[[Anna]]'),
  fc.array(userText, { maxLength: 4 }),
);
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
const promise = fc.record(
  {
    text: fc.constantFrom('send the slides', 'call her back', 'Fotos schicken', 'the *book*, at last'),
    theirs: fc.boolean(),
    due: fc.constantFrom('2026-11-25', '2027-02-28'),
  },
  { requiredKeys: ['text', 'theirs'] },
);

/** Every character outside the edits' spans stands in the outcome as it stood in the text, in order. */
function assertOthersUntouched(text: string, edits: readonly Edit[]): void {
  const after = applyEdits(text, edits);
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let shift = 0;
  let at = 0;
  for (const { start, end, insert } of ordered) {
    assert.equal(after.slice(at + shift, start + shift), text.slice(at, start));
    assert.equal(after.slice(start + shift, start + shift + insert.length), insert);
    shift += insert.length - (end - start);
    at = end;
  }
  assert.equal(after.slice(at + shift), text.slice(at));
}

/** What a list has that another has not, each as often. */
function more<T>(now: readonly T[], before: readonly T[]): T[] {
  const rest = [...now];
  for (const one of before) {
    const index = rest.indexOf(one);
    assert.notEqual(index, -1, `lost: ${String(one)}`);
    rest.splice(index, 1);
  }
  return rest;
}

const withoutLines = (list: readonly object[]) => list.map((one) => JSON.stringify({ ...one, line: 0 }));

/** Edits of one text, in disorder, that neither overlap nor touch. */
const text = fc.string({ minLength: 1, maxLength: 40 });
const spans = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.string({ maxLength: 5 })), { maxLength: 5 });

export const NOTE_EDIT_LAWS: Law[] = [
  law(
    'a property set reads back as meant and leaves every other byte of the note',
    [note, keys, values],
    (source, key, value) => {
      const before = splitNote(source);
      const result = setProperty(PATH, source, key, value);
      if ('problem' in result) {
        assert.notEqual(result.problem.message, '');
        return false;
      }
      assertOthersUntouched(source, result.edits);
      const changed = applyEdits(source, result.edits);
      const after = splitNote(changed);
      assert(!('problem' in before) && !('problem' in after));
      const name = Object.keys(before.data).find((own) => own.toLowerCase() === key) ?? key;
      assert.deepEqual(after.data[name], value);
      assert.deepEqual({ ...after.data, [name]: null }, { ...before.data, [name]: null });
      assert.equal(changed.slice(after.bodyStart), source.slice(before.bodyStart));
    },
    { toThePoint: 0.3 },
  ),
  law(
    'an entry added is in the log exactly once, in one splice, and every other byte stays',
    [note, entry],
    (source, added) => {
      const before = parsePerson(PATH, source, settings).person;
      const result = addEntry(PATH, source, added, settings);
      assert(before || 'problem' in result);
      // A note that ends in an open fence inside a list may have no place at all.
      if (!before || 'problem' in result) return false;
      assertOthersUntouched(source, result.edits);
      const changed = applyEdits(source, result.edits);
      assert(changed.includes(result.line));
      const after = parsePerson(PATH, changed, settings).person;
      const news = more(withoutLines(after?.entries ?? []), withoutLines(before.entries));
      assert.equal(news.length, 1);
      const read = JSON.parse(news[0] as string);
      assert.equal(read.date, added.date);
      assert.equal(read.kind, added.kind);
      assert.deepEqual(
        after?.tasks.map((task) => task.text),
        before.tasks.map((task) => task.text),
      );
      return read.text === cleanEntry(added).text;
    },
    { toThePoint: 0.2 },
  ),
  law(
    'any text at all is read and edited without a crash, and a broken note is never edited',
    [anyNote],
    (source) => {
      const { person, problems } = parsePerson(PATH, source, settings);
      const lines = source.split('\n').length;
      for (const { line, column } of problems) assert(line > 0 && line <= lines && column > 0);
      const property = setProperty(PATH, source, 'tier', 'A');
      const log = addEntry(PATH, source, { date: '2026-11-18', kind: 'met' }, settings);
      if (person === undefined) assert('problem' in log && 'problem' in property);
    },
  ),
  law('an entry reads back as the one that was written', [entry], (written) => {
    const line = formatEntry(written);
    assert(!/[\r\n]/.test(line));
    const read = readEntry(line.slice('- '.length));
    assert(read !== undefined && read !== 'impossible');
    const clean = cleanEntry(written);
    assert.deepEqual([read.date, read.kind], [clean.date, clean.kind]);
    // What the grammar cannot hold: words that look like a field, a channel or place with an open link in it.
    if (/\[[\w-]+::/.test(clean.text) || /\[\[/.test(`${clean.via}${clean.at}`)) return false;
    const { known: _, ...own } = read;
    assert.deepEqual(JSON.parse(JSON.stringify(own)), JSON.parse(JSON.stringify(clean)));
  }),
  law(
    'edits give the same text in any order, at once or one by one from the end',
    [text, spans],
    (source, plan) => {
      const edits: Edit[] = [];
      let at = 0;
      for (const [gap, length, insert] of plan) {
        const start = at + gap + 1;
        if (start + length > source.length) break;
        edits.push({ start, end: start + length, insert });
        at = start + length;
      }
      const whole = applyEdits(source, edits);
      assert.equal(applyEdits(source, [...edits].reverse()), whole);
      let stepwise = source;
      for (const edit of [...edits].reverse()) stepwise = applyEdits(stepwise, [edit]);
      assert.equal(stepwise, whole);
      const lengths = edits.reduce((sum, { start, end, insert }) => sum + insert.length - (end - start), 0);
      assert.equal(whole.length, source.length + lengths);
      assert.throws(() => applyEdits(source, [{ start: source.length, end: source.length + 1, insert: '' }]));
      return edits.length > 0;
    },
  ),
  law(
    'a note with Windows line ends or a byte order mark is edited at the same place as one without',
    [note, entry, fc.boolean(), fc.boolean()],
    (source, added, crlf, bom) => {
      const plain = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
      // What was typed with line breaks, a lone \r or a mark of its own is no question of the note's line ends.
      if (/[\r\uFEFF]/.test(plain)) return false;
      const dressed = (words: string) =>
        (bom ? '\uFEFF' : '') + (crlf ? words.replaceAll('\n', '\r\n') : words);
      const outcome = (words: string) => {
        const results = [addEntry(PATH, words, added, settings), setProperty(PATH, words, 'city', 'Bern')];
        return results.map((result) => ('problem' in result ? undefined : applyEdits(words, result.edits)));
      };
      const ended = /\n/.test(plain);
      outcome(plain).forEach((expected, index) => {
        const got = outcome(dressed(plain))[index];
        if (ended || !crlf) assert.equal(got, expected === undefined ? undefined : dressed(expected));
      });
    },
    { toThePoint: 0.3 },
  ),
  law(
    'a promise added is the only task more, with its words and its date',
    [note, promise],
    (source, task) => {
      const before = parsePerson(PATH, source, settings).person;
      const result = addTask(PATH, source, task, settings);
      if (!before || 'problem' in result) return false;
      assertOthersUntouched(source, result.edits);
      const after = parsePerson(PATH, applyEdits(source, result.edits), settings).person;
      const [one, ...others] = more(withoutLines(after?.tasks ?? []), withoutLines(before.tasks));
      assert.equal(others.length, 0);
      const { text: words, theirs, due, state } = JSON.parse(one as string);
      assert.deepEqual(
        { words, theirs, due, state },
        { words: task.text, theirs: task.theirs, due: task.due, state: 'open' },
      );
      assert.deepEqual(withoutLines(after?.entries ?? []), withoutLines(before.entries));
    },
  ),
  law('a task is ticked once: the second time nothing is left to do', [note, promise], (source, task) => {
    const added = addTask(PATH, source, task, settings);
    if ('problem' in added) return false;
    const open = applyEdits(source, added.edits);
    const { person } = parsePerson(PATH, open, settings);
    for (const { line, text: words, state } of person?.tasks ?? []) {
      const edits = state === 'open' ? tickTask(open, line, words, '2026-11-20') : undefined;
      if (!edits) continue;
      assertOthersUntouched(open, edits);
      const ticked = applyEdits(open, edits);
      const read = parsePerson(PATH, ticked, settings).person?.tasks.find((one) => one.line === line);
      assert.equal(read?.state, 'done');
      assert.equal(read?.done, '2026-11-20');
      assert.deepEqual(tickTask(ticked, line, words, '2026-11-21'), []);
    }
  }),
  law(
    'links given another target and back hold every byte again',
    [note],
    (source) => {
      const there = retargetLinks(source, (target) => (target === 'Anna' ? 'Zoë Frei' : undefined));
      const moved = applyEdits(source, there.edits);
      const back = retargetLinks(moved, (target) => (target === 'Zoë Frei' ? 'Anna' : undefined));
      assert.equal(applyEdits(moved, back.edits), source);
      return there.edits.length > 0;
    },
    { toThePoint: 0.03 },
  ),
];
