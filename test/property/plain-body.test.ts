import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findTasks } from '../../src/note/find-tasks.js';
import { Lines } from '../../src/note/lines.js';
import { outlineOf } from '../../src/note/outline.js';
import { readPlainBody } from '../../src/note/plain-body.js';
import { Problems } from '../../src/note/problems.js';
import { type BodyFacts, readBody } from '../../src/note/read-body.js';
import { splitNote } from '../../src/note/split-note.js';
import { defaultSettings } from '../../src/people/settings.js';
import { anyNote, markdown, note } from './note-generators.js';

const settings = defaultSettings();

/** Both readings of a body: the plain one where it is certain, and the one by the outline. */
function bothWays(text: string): { plain: BodyFacts; whole: BodyFacts } | undefined {
  const split = splitNote(text);
  if ('problem' in split) return undefined;
  const { bodyStart, bodyLine } = split;
  const plain = readPlainBody(text, bodyStart, bodyLine, settings);
  if (!plain) return undefined;
  const lines = new Lines(text);
  const problems = new Problems('a.md', lines);
  const outline = outlineOf(text, bodyStart);
  const tasks = findTasks(lines, outline, problems);
  const whole = readBody(lines, bodyStart, outline, tasks, settings, problems);
  // What is plain has nothing to be reported.
  expect(problems.found, text).toEqual([]);
  return { plain, whole };
}

const anyLine = fc.constantFrom(
  '',
  '',
  '## Log',
  '## Log',
  '## Verlauf',
  '# Log ##',
  '### Log: 2026',
  '## Promises',
  '### Deeper',
  '#tag',
  '# #tag',
  'Prose of some length, with a [[Link]] and *more*.',
  'Reads on trains, writes on paper.',
  'Tel. 044 123 45 67',
  '[[Anna]] is the one to ask',
  '[x](y) z',
  '[a]: /b',
  '- a bullet of some words',
  '- [[Anna]] again and again',
  '- **bold** words, three',
  '- 1. nested',
  '- # no',
  '- - x',
  '- ',
  '-',
  '---',
  '-----',
  '===',
  '* star',
  '+ plus',
  '*em* phasis in prose',
  '2. two',
  '12.05.1984 born',
  '| a | b |',
  '“quoted” words that go on',
  '\u2003 wide space',
  '\u00a0',
  '🙂 smiles a lot, always',
  '- [ ] send the slides 📅 2026-11-25',
  '- [x] send it 📅 2026-11-25 ✅ 2026-11-24',
  '- [ ] theirs: the key 📅 2026-11-25',
  '- [ ] call, some day',
  '- [ ] wrong 📅 2026-02-30',
  '- [x] wrong 📅 2026-02-30',
  '- [-] dropped',
  '- [ ]  wide',
  '- [ ] ',
  '- [ ]x',
  '- [é] other',
  '- [🙂] other',
  '- [a](b) link',
  '- [ ] with an id ^abc',
  '- 2026-11-17 met at Design Thinking evening: formats',
  '- 2026-11-17 met at Bern via mail: formats',
  '- 2026-11-18 sent via linkedin: asked for his slides',
  '- 2026-11-20 received via email: his article [minutes:: 10]',
  '- 2026-11-22 thanked via postcard: for it [cost:: 3 CHF] [result:: new logo]',
  '- 2026-12-02 met for lunch',
  '- 2026-11-21 met: #meetings and more',
  '- 2026-02-30 met: x',
  '- 2026-11-21 frobbed: x',
  '- 2026-11-21',
  '- 2026-11-21: met',
  '- 17.11.2026 traf: y',
  '- 17. 11. 2026 traf: y',
  '- (2026-11-21) call: z',
  '- [[2026-11-21]] call: z',
  '- [x] 2026-11-21 call: z',
  '- 2026-11-21 call: z ^id-1',
  '- no date',
  '- 2026-11-21 call: 10:30 with a  gap ',
  '- 2026-11-21 call: a\u2028b',
  '- 2026-11-21 call: c\u00a0',
  '  continued',
  '> quoted',
  '```',
  'a `code` b',
  '%% comment %%',
  '<b>',
);
const prose = fc.constantFrom(
  'Prose of some length, with a [[Link]] and *more*.',
  'Reads on trains, writes on paper.',
  '- a bullet of some words',
  '',
  '- [[Anna]] again and again',
  '',
  '[[Anna]] is the one to ask',
  'Tel. 044 123 45 67',
);
const entry = fc.constantFrom(
  '- 2026-11-17 met at Design Thinking evening: formats',
  '- 2026-11-18 sent via linkedin: asked for his slides',
  '- 2026-11-20 received via email: his article [minutes:: 10]',
  '- 2026-11-22 thanked via postcard: for it [cost:: 3 CHF] [result:: new logo]',
  '- 2026-12-02 met for lunch',
  '',
  '- 2025-11-21 met: #meetings and more',
);
const promise = fc.constantFrom(
  '- [ ] send the slides 📅 2026-11-25',
  '- [x] send it 📅 2026-11-25 ✅ 2026-11-24',
  '- [ ] call, some day',
);
/** As people write notes, with here and there a line that is otherwise. */
const usual = fc
  .tuple(
    fc.array(prose, { maxLength: 4 }),
    fc.constantFrom('## Log', '# Verlauf', '### Log'),
    fc.array(entry, { maxLength: 5 }),
    fc.constantFrom('## Promises', '# Next', '## Log', ''),
    fc.array(promise, { maxLength: 3 }),
    fc.array(fc.tuple(anyLine, fc.nat(16)), { maxLength: 2 }),
  )
  .map(([first, log, entries, next, tasks, odd]) => {
    const all: string[] = [...first, log, ...entries, next, ...tasks];
    for (const [one, at] of odd) all.splice(at, 0, one);
    return all.join('\n');
  });
const lines = fc.oneof(
  { weight: 3, arbitrary: usual },
  fc.array(anyLine, { maxLength: 14 }).map((all) => all.join('\n')),
);
const ended = fc.tuple(lines, fc.constantFrom('', '\n', '\n\n', ' ', '  \n')).map((parts) => parts.join(''));
const body = fc.oneof({ weight: 4, arbitrary: ended }, note, anyNote, markdown);
const whole = fc
  .tuple(fc.constantFrom('', '', '\uFEFF', '---\ntier: A\n---\n', '---\nfamily:\n- a\n\n---\n'), body)
  .map((parts) => parts.join(''));

it('a body that is written plainly reads as every body is read', () => {
  let [plain, told] = [0, 0];
  fc.assert(
    fc.property(whole, (text) => {
      const read = bothWays(text);
      if (!read) return;
      plain++;
      if (read.plain.entries.length > 0 && (read.plain.tasks.length > 0 || read.plain.about)) told++;
      expect(read.plain, text).toEqual(read.whole);
      expect(JSON.stringify(read.plain)).toBe(JSON.stringify(read.whole));
    }),
    { numRuns: 12_000 },
  );
  expect(plain).toBeGreaterThan(1_500);
  expect(told).toBeGreaterThan(300);
});

it('most notes of the example vault are read in one pass, and as all are', () => {
  const folder = fileURLToPath(new URL('../../example-vault/people/', import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  const read = names.map((name) => bothWays(readFileSync(join(folder, name), 'utf8')));
  for (const both of read) if (both) expect(both.plain).toEqual(both.whole);
  expect(read.filter(Boolean).length / names.length).toBeGreaterThan(0.5);
});
