import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findPerson } from '../../../src/people/find-person.js';
import { indexNames } from '../../../src/people/name-index.js';
import type { Contact } from '../../../src/people/network.js';
import { safeFileName } from '../../../src/people/safe-file-name.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { compareText } from '../../../src/people/text-key.js';
import { linkWriter } from '../../../src/render/note-link.js';
import { personOfLink } from '../../../src/render/person-of-link.js';
import { stubPaths } from '../../../src/render/stub-path.js';
import { conflictCopy } from '../../../src/vault/conflict-copy.js';
import { isVaultPath } from '../../../src/vault/containment.js';
import { isTemporaryName } from '../../../src/vault/temporary-file.js';
import { contact, person } from '../../unit/agenda/build.js';
import { type Law, law } from '../law.js';
import { userText } from '../note-generators.js';

const settings = defaultSettings();
const anyName = fc.oneof(
  userText,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    'CON',
    'nul.txt',
    '../../x',
    'a/b',
    'a\\b',
    '.hidden',
    'x.',
    'x ',
    '~$x',
    'É',
    'É',
    'ﬁ',
    'x'.repeat(300),
    '👩‍👩‍👧'.repeat(60),
  ),
);
const LETTERS = ['Anna', 'anna', 'Ann', 'Änne', 'Änne', 'ANNA K', 'Anna Keller', 'Ben', 'Benno'];
const letters = fc.constantFrom(...LETTERS);
const people = fc.uniqueArray(
  fc.record({
    name: letters,
    alias: fc.option(letters, { nil: undefined, freq: 1 }),
    folder: fc.constantFrom('people', 'people/x', 'y'),
  }),
  {
    minLength: 1,
    maxLength: 6,
    selector: ({ name, folder }) => `${folder}/${name}`,
  },
);

type Shape = typeof people extends fc.Arbitrary<infer T> ? T : never;
const contactsOf = (shapes: Shape): Contact[] =>
  shapes.map(({ name, alias, folder }) =>
    contact(person(name, { path: `${folder}/${name}.md`, aliases: alias ? [alias] : [] })),
  );

const fold = (text: string) => text.normalize('NFC').toLowerCase();

/** Whom a typed name means, in words: the first of these steps that finds anybody. */
function meant(contacts: Contact[], typed: string): Contact[] {
  const name = typed.normalize('NFC');
  const steps: ((one: Contact) => boolean)[] = [
    ({ person: { path } }) => [path, path.slice(0, -3)].some((own) => own.normalize('NFC') === name),
    ({ person: own }) => own.name.normalize('NFC') === name,
    ({ person: own }) => own.aliases.some((alias) => alias.normalize('NFC') === name),
    ({ person: { path } }) => [path, path.slice(0, -3)].some((own) => fold(own) === fold(name)),
    ({ person: own }) => fold(own.name) === fold(name),
    ({ person: own }) => own.aliases.some((alias) => fold(alias) === fold(name)),
    ({ person: own }) => [own.name, ...own.aliases].some((one) => fold(one).startsWith(fold(name))),
  ];
  for (const step of steps) {
    const found = contacts.filter(step);
    if (found.length > 0) return found;
  }
  return [];
}

const COPIES: ((name: string) => string)[] = [
  (name) => `${name}.sync-conflict-20261118-101500-ABCDEF7.md`,
  (name) => `${name} (Conflicted copy PHONE 202611181200).md`,
  (name) => `${name} (Bob's conflicted copy 2026-11-18).md`,
  (name) => `${name} (conflicted copy 2026-11-18 101500).md`,
  (name) => `${name}_Conflict_1.md`,
  (name) => `${name} 2.md`,
  (name) => `${name} (1).md`,
  (name) => `${name}-LAPTOP.md`,
];

export const NAME_LAWS: Law[] = [
  law(
    'a name becomes a file name that every system takes, and a safe name stays as it is',
    [anyName],
    (name) => {
      const safe = safeFileName(name);
      assert.equal(safeFileName(safe), safe);
      assert(safe !== '' && Buffer.byteLength(safe) <= 204, safe);
      assert.doesNotMatch(safe, /[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]|%%|^[.~\s]|[.\s]$/u);
      assert.doesNotMatch(safe, /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      assert.equal(safe, safe.normalize('NFC'));
      assert(isVaultPath(`people/${safe}.md`) && !isTemporaryName(`${safe}.md`), safe);
    },
  ),
  law(
    'the stubs of all people have files of their own, also where case and accents do not tell',
    [fc.uniqueArray(anyName, { maxLength: 8 })],
    (names) => {
      const contacts = names.map((name, index) =>
        contact(person(name, { path: `people/${index}/${name}.md`, fileName: name })),
      );
      const paths = [...stubPaths(contacts, settings).values()];
      assert.equal(paths.length, names.length);
      assert.equal(new Set(paths.map(fold)).size, names.length);
      for (const path of paths) assert(isVaultPath(path), path);
      return names.length > 1;
    },
  ),
  law(
    'a typed name means whom the exact name, then the alias, then the beginning means, and nobody is guessed',
    [people, fc.oneof(letters, fc.constantFrom('an', 'B', 'people/Anna', 'x', 'ä'))],
    (shapes, typed) => {
      const contacts = contactsOf(shapes);
      const found = findPerson({ contacts, goals: [], clippings: [] }, typed);
      const expected = meant(contacts, typed);
      assert.deepEqual('contact' in found ? [found.contact] : found.candidates, expected);
      return expected.length > 0;
    },
  ),
  law(
    'a link that the program writes leads back to the note that it was written for',
    [people, fc.boolean(), fc.constantFrom('', 'notes', 'a/b')],
    (shapes, isMarkdown, folder) => {
      // Two files that differ in case alone are one file elsewhere: no link can tell them apart.
      const contacts = contactsOf(shapes).filter(
        ({ person: { path } }, index, all) =>
          all.findIndex((one) => fold(one.person.path) === fold(path)) === index,
      );
      const paths = contacts.map(({ person: { path } }) => path);
      const output = { ...settings.output, links: isMarkdown ? ('markdown' as const) : ('wiki' as const) };
      const writer = linkWriter(paths, output, folder);
      const read = personOfLink(paths, paths, folder);
      const index = indexNames(contacts, paths, new Set(paths));
      for (const { person: one } of contacts) {
        const link = writer.link(one.path, one.name);
        assert.deepEqual(read(`${link} · words`), { path: one.path, length: link.length }, link);
        const target = /\[\[([^|\]]*)/.exec(link)?.[1];
        if (target !== undefined)
          assert.deepEqual(index.resolveLink(target, `${folder}/x.md`), [one.path], link);
      }
    },
  ),
  law(
    'a copy that a sync tool made is told by its name, with the note that it was copied from',
    [fc.constantFrom('Anna Keller', 'Dörte', 'J. R.', 'Ben-Zvi'), fc.constantFrom(...COPIES)],
    (name, copy) => {
      const found = conflictCopy(copy(name));
      assert.equal(found?.base, `${name}.md`);
      assert.equal(conflictCopy(`${name}.md`), undefined);
    },
  ),
  law(
    'texts have one order, whatever their composition',
    [fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })],
    (a, b, c) => {
      assert.equal(Math.sign(compareText(a, b)), -Math.sign(compareText(b, a)) + 0);
      assert.equal(compareText(a.normalize('NFD'), a.normalize('NFC')), 0);
      const points = (text: string) => [...text.normalize('NFC')].map((sign) => sign.codePointAt(0) ?? 0);
      const [x, y] = [points(a), points(b)];
      const at = x.findIndex((point, index) => point !== y[index]);
      const expected = at === -1 ? x.length - y.length : y[at] === undefined ? 1 : (x[at] as number) - y[at];
      assert.equal(Math.sign(compareText(a, b)), Math.sign(expected));
      const sorted = [a, b, c].sort(compareText);
      assert(compareText(sorted[0] as string, sorted[2] as string) <= 0);
    },
  ),
];
