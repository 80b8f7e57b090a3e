import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addPerson } from '../../../src/app/add-person.js';
import { fixVault } from '../../../src/app/check-vault.js';
import { Failure } from '../../../src/app/failure.js';
import { keepPromise } from '../../../src/app/keep-promise.js';
import { logContact } from '../../../src/app/log-contact.js';
import { mergePeople } from '../../../src/app/merge-people.js';
import { renamePerson } from '../../../src/app/rename-person.js';
import { setTier } from '../../../src/app/set-tier.js';
import { snooze } from '../../../src/app/snooze.js';
import { undoLast } from '../../../src/app/undo-last.js';
import { formatEntry } from '../../../src/note/format-entry.js';
import { entryIdentity } from '../../../src/note/merge/entry-identity.js';
import { mergeNotes } from '../../../src/note/merge/merge-notes.js';
import { parsePerson } from '../../../src/note/parse-person.js';
import { readSentence } from '../../../src/note/sentence/read-sentence.js';
import type { SentenceContext } from '../../../src/note/sentence/sentence.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { formatRecord, parseRecord } from '../../../src/vault/journal/action-record.js';
import { noteChange, redoing, stateOf, undoing } from '../../../src/vault/journal/noted-change.js';
import { type Law, law } from '../law.js';
import { note, userText, yaml } from '../note-generators.js';
import { filesIn, inScratchVault } from '../scratch-vault.js';

const today = '2026-11-20';
const settings = defaultSettings();
const PEOPLE = ['people/Anna Keller.md', 'people/Ben Wyss.md', 'people/clients/Cem Kaya.md'];
const names = fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 3 });
const name = fc.constantFrom(...PEOPLE);
const threeNotes = fc.array(note, { minLength: 3, maxLength: 3 });

const context: SentenceContext = {
  today,
  tiers: ['A', 'B', 'C', 'D'],
  isKnown: (known) => known.startsWith('Anna'),
  companies: new Set(['acme']),
  cities: new Set(['bern']),
  firstNames: new Set(['lea', 'anna']),
};

/** What a command does with a vault. */
type Step = (root: string) => unknown;

const smallStep: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(names, userText).map(
    ([who, text]): Step =>
      (root) =>
        logContact(root, { names: who, text }, { today }),
  ),
  fc.tuple(names, fc.constantFrom('A', 'none')).map(
    ([who, tier]): Step =>
      (root) =>
        setTier(root, { names: who, tier }, { today }),
  ),
  names.map(
    (who): Step =>
      (root) =>
        snooze(root, { names: who, until: '2026-12-24' }, { today }),
  ),
  fc.tuple(names, userText).map(
    ([who, text]): Step =>
      (root) =>
        keepPromise(root, { names: who, text, what: { do: 'add', by: '2026-12-01' } }, { today }),
  ),
  userText.map(
    (text): Step =>
      (root) =>
        addPerson(root, { name: text }, { today }),
  ),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: smallStep },
  fc.tuple(name, userText).map(
    ([who, newName]): Step =>
      (root) =>
        renamePerson(root, { name: who, newName, alias: true }, { today }),
  ),
  fc.tuple(name, name).map(
    ([into, from]): Step =>
      (root) =>
        mergePeople(root, { into, from }, { today }),
  ),
  fc.constant<Step>((root) => fixVault(root, { today })),
);

/** A note whose log is a plain list; others are kept whole under a heading of their own when two are merged. */
const plainNote = fc
  .tuple(
    yaml,
    fc.array(
      fc.tuple(
        fc.constantFrom('2026-11-01', '2026-10-02', '2025-01-03'),
        fc.constantFrom('met', 'sent', 'got'),
        userText,
      ),
      { maxLength: 5 },
    ),
    fc.boolean(),
  )
  .map(([front, entries, crlf]) => {
    const lines = entries.map(([date, kind, text]) =>
      formatEntry({ date, kind, text: text.replace(/[%<`[\]\\]/g, '') }),
    );
    const whole = ['---', `${front}---`, '## Log', ...lines, ''].join('\n');
    return crlf ? whole.replace(/\r?\n/g, '\r\n') : whole;
  });

const DIARY =
  '- [[Anna Keller]] [[people/Anna Keller#Log|her]] [A](../people/Anna%20Keller.md) [Ben](../people/Ben%20Wyss.md)\r\n- ![[people/clients/Cem Kaya#x|Cem]] `[[Anna Keller]]`';

function filesOf(texts: readonly string[]): Record<string, string> {
  const people = PEOPLE.map((path, index) => [path, texts[index] as string]);
  return { 'knowwho.yaml': '', 'journal/2026-11-02.md': DIARY, ...Object.fromEntries(people) };
}

/** Does it; a refusal leaves everything as it is. */
function attempt(root: string, one: Step): boolean {
  const before = filesIn(root);
  try {
    one(root);
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    assert.deepEqual(filesIn(root), before);
    return false;
  }
}

export const CHANGE_LAWS: Law[] = [
  law(
    'undo gives back every byte of the vault, step by step, whatever the steps were',
    [threeNotes, fc.array(step, { minLength: 2, maxLength: 5 })],
    (texts, steps) =>
      inScratchVault(filesOf(texts), (root) => {
        const states = [filesIn(root)];
        for (const one of steps) {
          attempt(root, one);
          const now = filesIn(root);
          if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now);
        }
        for (const state of states.reverse().slice(1)) {
          undoLast(root, { today });
          assert.deepEqual(filesIn(root), state);
        }
        assert.throws(() => undoLast(root, { today }), Failure);
        return states.length > 1;
      }),
    { isDear: true },
  ),
  law(
    'a command that is refused changes no byte; an entry, a tier, a snooze or a promise takes no line but its own property',
    [threeNotes, smallStep],
    (texts, one) =>
      inScratchVault(filesOf(texts), (root) => {
        const before = filesIn(root);
        if (!attempt(root, one)) return false;
        const after = filesIn(root);
        for (const [path, text] of Object.entries(before)) {
          const kept = new Set((after[path] as string).split('\n').map((line) => line.trim()));
          const gone = text.split('\n').filter((line) => !kept.has(line.trim()));
          // A value may stand on several lines.
          assert(
            gone.length <= 4 && gone.every((line, index) => index > 0 || /:/.test(line)),
            gone.join('|'),
          );
        }
      }),
    { isDear: true },
  ),
  law(
    'a person renamed there and back leaves every byte as it was',
    [threeNotes, fc.constantFrom('Anna Frei', 'Zoë O’Hara', 'anna keller', 'A. B-C')],
    (texts, newName) =>
      inScratchVault(filesOf(texts), (root) => {
        const before = filesIn(root);
        const own = parsePerson(PEOPLE[0] as string, texts[0] as string, settings).person;
        // A name in the front matter, an empty one too, takes the new name; the file's then is not all that changes.
        if (!own || own.name !== own.fileName || /^\s*["']?name["']?\s*:/im.test(texts[0] as string))
          return false;
        const done = attempt(root, () =>
          renamePerson(root, { name: PEOPLE[0] as string, newName, alias: false }, { today }),
        );
        if (!done) return false;
        assert(filesIn(root)[`people/${newName}.md`] !== undefined);
        assert(
          attempt(root, () =>
            renamePerson(root, { name: `people/${newName}.md`, newName: own.name, alias: false }, { today }),
          ),
        );
        assert.deepEqual(filesIn(root), before);
      }),
    { isDear: true },
  ),
  law(
    'two notes made one hold every entry and task of both, each once, and the first note’s properties',
    [note, note],
    (first, second) => {
      const [a, b] = [first, second].map((text, index) => ({
        path: PEOPLE[index] as string,
        text,
        ...parsePerson(PEOPLE[index] as string, text, settings),
      }));
      if (!a?.person || !b?.person) return false;
      const [own, other] = [
        { ...a, person: a.person },
        { ...b, person: b.person },
      ];
      const merged = mergeNotes(own, other, settings);
      if (!merged) return false;
      const read = parsePerson(own.path, merged.text, settings).person;
      assert(read);
      const ids = new Set([...own.person.entries, ...other.person.entries].map(entryIdentity));
      assert.deepEqual(new Set(read.entries.map(entryIdentity)), ids);
      assert.equal(read.tasks.length, own.person.tasks.length + other.person.tasks.length);
      if (own.person.tier) assert.equal(read.tier?.value, own.person.tier.value);
      const said = merged.text.toLowerCase();
      for (const city of [...own.person.city, ...other.person.city])
        for (const word of city.split(/\s+/)) assert(said.includes(word.toLowerCase()), city);
    },
  ),
  law('a plain log merged with a copy of itself gains no entry', [plainNote], (text) => {
    const { person } = parsePerson(PEOPLE[0] as string, text, settings);
    if (!person) return false;
    const merged = mergeNotes(
      { path: PEOPLE[0] as string, text, person },
      { path: PEOPLE[1] as string, text, person },
      settings,
    );
    if (!merged) return false;
    assert.equal(merged.entries, 0);
    assert.deepEqual(merged.conflicts, []);
  }),
  law(
    'the journal does again and takes back exactly its change, and nothing else',
    [fc.option(note), fc.option(note), note],
    (before, after, other) => {
      const change = noteChange({ path: 'people/A.md', before, after });
      const record = parseRecord(
        '00000001-x',
        formatRecord({ id: '00000001-x', what: 'x', day: today, changes: [change], pid: 1, host: 'h' }),
      );
      const [noted] = record?.changes ?? [];
      assert(noted);
      assert.equal(redoing(noted, before)?.after, after);
      assert.equal(undoing(noted, after)?.after, before);
      assert.equal(stateOf(noted, after), 'after');
      if (before !== after) assert.equal(stateOf(noted, before), 'before');
      if (other === before || other === after) return false;
      assert.equal(stateOf(noted, other), 'other');
      assert.equal(stateOf(noted, undefined), 'other');
      const [redone, undone] = [redoing(noted, other), undoing(noted, other)];
      if (after !== null) assert(redone === undefined || redone.after === after);
      if (before !== null) assert(undone === undefined || undone.after === before);
    },
  ),
  law(
    'a sentence about somebody loses no word: what fits nothing stays words',
    [
      fc.array(
        fc.constantFrom(
          'Acme',
          'met at Design evening',
          'via Anna',
          'B',
          'call her by friday',
          'lea@example.org',
          'likes boats',
          'zwei Kinder',
          '+41 79 123 45 67',
          'aus Bern',
          'who knows',
        ),
        { maxLength: 6 },
      ),
    ],
    (parts) => {
      const { name, parts: read } = readSentence(['Lea Graf', ...parts].join(', '), context);
      assert.equal(name, 'Lea Graf');
      const words = (text: string) => text.match(/[\p{L}\p{N}@.+]+/gu) ?? [];
      assert.deepEqual(
        read.flatMap((part) => words(part.words)),
        words(parts.join(', ')),
      );
      for (const part of read) assert(part.meaning.length > 0, part.words);
      return parts.length > 0;
    },
  ),
];
