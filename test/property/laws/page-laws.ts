import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planActs } from '../../../src/app/act-on-due.js';
import { readState } from '../../../src/app/read-state.js';
import { refresh } from '../../../src/app/refresh.js';
import { parsePerson } from '../../../src/note/parse-person.js';
import { addDays } from '../../../src/people/day.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { mergeStub, readStub } from '../../../src/render/merge-stub.js';
import { placeBlock } from '../../../src/render/place-block.js';
import { blockOf } from '../../../src/render/read-due.js';
import { renderDue } from '../../../src/render/render-due.js';
import { type Law, law } from '../law.js';
import { userText } from '../note-generators.js';
import { filesIn, inScratchVault, writeInto } from '../scratch-vault.js';
import { agendaFor, type GeneratedVault, vault } from '../vault-generators.js';

const settings = defaultSettings();

/** Text of the user's around the block, without markers of its own. */
const around = fc
  .array(fc.constantFrom('# My page', '', 'words', '- [ ] a task of mine', '> quoted', '[[Anna Keller]]'), {
    maxLength: 4,
  })
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

const entriesOf = (path: string, text: string) => parsePerson(path, text, settings).person?.entries ?? [];

/** The lines of the page that are about one person and have a box, by their index. */
function boxesOf(page: string): number[] {
  return page.split('\n').flatMap((line, index) => (/^- \[ \] \[\[[^\]]+\]\] ·/.test(line) ? [index] : []));
}

function tick(page: string, index: number, words: string): string {
  return page
    .split('\n')
    .map((line, at) => (at === index ? `${line.replace('- [ ]', '- [x]')}${words && ` ${words}`}` : line))
    .join('\n');
}

async function onPage<T>(
  { today, files }: GeneratedVault,
  use: (root: string, page: string) => T,
): Promise<T> {
  return await inScratchVault(files, (root) => {
    refresh(root, { today });
    return use(root, filesIn(root)['due.md'] as string);
  });
}

export const PAGE_LAWS: Law[] = [
  law('a page read back as it was rendered holds nothing to do', [vault], async (one) => {
    const block = renderDue(agendaFor(one), settings, { paths: Object.keys(one.files) });
    const read = blockOf(`${block}\n`);
    assert.equal(read?.isTouched, false);
    assert.equal(read?.day, one.today);
    assert.equal(block.match(/<!-- knowwho:/g)?.length, 2);
  }),
  law('the same page is rendered twice, and it tells no time but dates', [vault], (one) => {
    const page = renderDue(agendaFor(one), settings);
    assert.equal(renderDue(agendaFor(one), settings), page);
    assert.doesNotMatch(page, /undefined|NaN|\[object|\d\d:\d\d|\bdays? ago\b/);
  }),
  law(
    'the block is put between its markers and leaves what stands around it byte for byte',
    [vault, around, around, fc.boolean()],
    (one, before, after, crlf) => {
      const dress = (text: string) => (crlf ? text.replaceAll('\n', '\r\n') : text);
      const old = renderDue(agendaFor(one), settings);
      const now = renderDue(agendaFor({ ...one, today: addDays(one.today, 1) }), settings);
      const page = dress(`${before}${old}\n${after}`);
      const placed = placeBlock(page, now);
      assert('text' in placed);
      assert.equal(placed.text, dress(`${before}${now}\n${after}`));
      assert.deepEqual(placeBlock(placed.text, now), placed);
    },
  ),
  law(
    'looking twice on one day writes nothing the second time, and says so',
    [vault],
    ({ today, files }) =>
      inScratchVault(files, (root) => {
        refresh(root, { today });
        const before = filesIn(root);
        const { written, removed } = refresh(root, { today });
        assert.deepEqual([written, removed], [[], []]);
        assert.deepEqual(filesIn(root), before);
        // The user's own files are what they were.
        for (const [path, text] of Object.entries(files)) assert.equal(before[path], text);
      }),
    { isDear: true },
  ),
  law(
    'a dry run names exactly what the run then writes',
    [vault, fc.nat(20)],
    (one, choice) =>
      onPage(one, (root, page) => {
        const boxes = boxesOf(page);
        const index = boxes[choice % Math.max(1, boxes.length)];
        if (index !== undefined) writeInto(root, 'due.md', tick(page, index, 'met for lunch'));
        const today = addDays(one.today, choice % 3);
        const before = filesIn(root);
        const plan = refresh(root, { today, dryRun: true });
        assert.deepEqual(filesIn(root), before);
        const expected = { ...before };
        for (const { path, after } of [...plan.acted, ...plan.changes]) {
          if (after === null) delete expected[path];
          else expected[path] = after;
        }
        refresh(root, { today });
        assert.deepEqual(filesIn(root), expected);
        return index !== undefined;
      }),
    { isDear: true },
  ),
  law(
    'a tick becomes exactly one entry, whatever was typed and however often it is looked at',
    [vault, fc.nat(20), userText, fc.nat(3)],
    (one, choice, typed, later) =>
      onPage(one, (root, page) => {
        const words = typed.replace(/\p{Cc}/gu, ' ').trim();
        const boxes = boxesOf(page);
        const index = boxes[choice % Math.max(1, boxes.length)];
        if (index === undefined) return false;
        const count = () =>
          Object.entries(filesIn(root)).reduce(
            (sum, [path, text]) => sum + (path.startsWith('people/') ? entriesOf(path, text).length : 0),
            0,
          );
        const before = count();
        const ticked = tick(page, index, words);
        writeInto(root, 'due.md', ticked);
        refresh(root, { today: one.today });
        const after = count();
        assert(after === before + 1 || after === before, `${after - before} entries`);
        // An editor that puts its old buffer back, on the same day or later.
        for (let days = 0; days <= later; days += 1) {
          writeInto(root, 'due.md', ticked);
          refresh(root, { today: addDays(one.today, days) });
          assert.equal(count(), after, `again ${days} days later`);
        }
        return after === before + 1;
      }),
    { isDear: true },
  ),
  law(
    'what is typed outside the markers, and what is not understood between them, stays',
    [vault, fc.nat(40), fc.constantFrom('my own words', '- [ ] buy leek', '- [?] what', 'see [[Nobody]]')],
    (one, choice, typed) =>
      onPage(one, (root, page) => {
        const lines = page.split('\n');
        const at = 1 + (choice % Math.max(1, lines.length - 2));
        writeInto(
          root,
          'due.md',
          [...lines.slice(0, at), typed, ...lines.slice(at), 'after it', ''].join('\n'),
        );
        for (const days of [0, 1, 8]) {
          refresh(root, { today: addDays(one.today, days) });
          const now = filesIn(root)['due.md'] as string;
          assert(
            now.split('\n').some((line) => line.includes(typed)),
            `${typed} is gone after ${days} days`,
          );
          assert(now.includes('\nafter it\n'));
          assert.equal(now.split('\n').filter((line) => line.includes(typed)).length, 1);
        }
      }),
    { isDear: true },
  ),
  law(
    'a page without gestures asks for nothing, with or without memory',
    [vault],
    (one) =>
      onPage(one, (root) => {
        const { changes, carriedOut } = planActs(readState(root), addDays(one.today, 1), []);
        assert.deepEqual([changes, carriedOut], [[], []]);
      }),
    { isDear: true },
  ),
  law(
    'a draft that somebody wrote into is kept byte for byte, whatever becomes of the facts',
    [vault, userText, fc.nat(9)],
    (one, typed, days) =>
      onPage(one, (root) => {
        const stubs = Object.entries(filesIn(root)).filter(([path]) => path.startsWith('stubs/'));
        const [path, text] = stubs[days % Math.max(1, stubs.length)] ?? [];
        const words = typed.replace(/[\p{Cc}\p{Cs}]/gu, ' ');
        if (path === undefined || text === undefined || words.trim() === '' || words.includes('knowwho:'))
          return false;
        const touched = `${text}\nMine: ${words}\n`;
        writeInto(root, path, touched);
        refresh(root, { today: addDays(one.today, days) });
        const now = filesIn(root)[path] as string;
        const draft = (whole: string) => readStub(whole)?.draft;
        assert.equal(draft(now), draft(touched));
        assert.equal(mergeStub('no stub of ours', { facts: '', draft: '' } as never, false), undefined);
      }),
    { isDear: true },
  ),
];
