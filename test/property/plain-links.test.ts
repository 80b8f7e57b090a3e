import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inlineTags } from '../../src/note/find-tags.js';
import { findTasks } from '../../src/note/find-tasks.js';
import { Lines } from '../../src/note/lines.js';
import { findLinks, type LinksAndTasks } from '../../src/note/note-links.js';
import { outlineOf } from '../../src/note/outline.js';
import { plainLinks } from '../../src/note/plain-links.js';
import { Problems } from '../../src/note/problems.js';
import { splitNote } from '../../src/note/split-note.js';
import { body } from './body-generators.js';

/** Both readings of a body: the plain one where it is certain, and the one by the outline. */
function bothWays(text: string): { plain: LinksAndTasks; whole: LinksAndTasks } | undefined {
  const split = splitNote(text);
  if ('problem' in split) return undefined;
  const { bodyStart, bodyLine } = split;
  const plain = plainLinks(text, bodyStart, bodyLine);
  if (!plain) return undefined;
  const lines = new Lines(text);
  const problems = new Problems('a.md', lines);
  const outline = outlineOf(text, bodyStart);
  const whole = findLinks(lines, bodyStart, outline, findTasks(lines, outline, problems));
  // What is plain has nothing to be reported, and no tags.
  expect(problems.found, text).toEqual([]);
  expect(
    inlineTags(text, bodyStart, () => outline.masked),
    text,
  ).toEqual([]);
  return { plain, whole };
}

const line = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '# Title',
    '## Fair ##',
    '### Deeper',
    '## [[Linked]]',
    '# #tag',
    '#tag',
    '---',
    '===',
    'Setext\n---',
  ],
  ...[
    'Met [[Ann]] and [[Ben Keller|Ben]], mostly about the budget.',
    '[[Ann]] rang',
    '![[Ann]] embedded',
    '\\[[Ann]] no',
  ],
  ...[
    'see [her](people/Ann.md) and [x](https://e.org)',
    '- [x] wrote to [[Ann]]',
    '- [ ] call [[Ann]] and [[Ben]] 📅 2026-11-25',
  ],
  ...[
    '- [ ] call [[Ann]], [[Ann]] again 📅 2026-02-30',
    '- [-] no [[Ann]]',
    '- [ ] ',
    '- [a](b.md) x',
    '- [[Ann]] first',
    '- a bullet',
  ],
  ...[
    '> [[Ann]] would like this',
    '> - [ ] quoted [[Ann]]',
    'lazy [[Ann]]',
    '  indented [[Ann]]',
    '  - [ ] nested [[Ann]]',
    '1. [[Ann]]',
  ],
  ...[
    '* star [[Ann]]',
    '+ plus',
    '`[[Ann]]`',
    '%% [[Ann]] %%',
    '<b>[[Ann]]</b>',
    '| [[Ann]] | b |',
    '[a]: /b',
    '[[Ann]]: was there',
  ],
  ...[
    '- [ ] theirs: send [[Ann]] the key ✅ 2026-11-20',
    '- [x] id [[Ann]] ^abc',
    '\u00a0[[Ann]]',
    '\u2003[[Ann]]',
    '\u00a0',
    '12.05. [[Ann]]',
  ],
  ...[
    'C# with [[Ann]]',
    '- - [[Ann]]',
    '- # [[Ann]]',
    '-',
    '- ',
    '**[[Ann]]** shone',
    'a & b [[Ann]]',
    '[[Ann]] [[ [[Ben]]',
    '📞 [[Ann]]',
  ],
);
const usual = fc.constantFrom(
  ...[
    '',
    '',
    '# Title',
    'Met [[Ann]] and [[Ben Keller|Ben]], mostly about the budget.',
    '- [x] wrote to [[Ann]]',
    '- [[Ann]] first',
  ],
  ...[
    '- [ ] call [[Ann]] and [[Ben]] 📅 2026-11-25',
    '> [[Ann]] would like this',
    '## Fair ##',
    '---',
    '- a bullet',
    'Prose.',
  ],
);
const note = fc
  .tuple(
    fc.constantFrom('', '', '---\ntype: x\n---\n', '\uFEFF'),
    fc.oneof(
      { weight: 3, arbitrary: fc.array(usual, { maxLength: 8 }).map((all) => all.join('\n')) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.array(usual, { maxLength: 4 }), line, fc.array(usual, { maxLength: 3 }))
          .map(([before, odd, after]) => [...before, odd, ...after].join('\n')),
      },
      { weight: 2, arbitrary: fc.array(line, { maxLength: 7 }).map((all) => all.join('\n')) },
      { weight: 1, arbitrary: body },
    ),
    fc.constantFrom('', '\n', ' \n'),
  )
  .map((parts) => parts.join(''));

it('links and tasks of a note that is written plainly are those of its outline', () => {
  let [plain, linked, tasks] = [0, 0, 0];
  fc.assert(
    fc.property(note, (text) => {
      const read = bothWays(text);
      if (!read) return;
      plain += 1;
      if (read.plain.links.length > 0) linked += 1;
      if (read.plain.tasks.length > 0) tasks += 1;
      expect(read.plain, text).toEqual(read.whole);
      expect(JSON.stringify(read.plain), text).toBe(JSON.stringify(read.whole));
    }),
    { numRuns: 8_000 },
  );
  expect(plain).toBeGreaterThan(1_500);
  expect(linked).toBeGreaterThan(500);
  expect(tasks).toBeGreaterThan(300);
});

it('most notes of the example vault are read so', () => {
  const folder = fileURLToPath(new URL('../../example-vault/', import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.md') && !name.startsWith('people'),
  );
  const read = names.map((name) => bothWays(readFileSync(join(folder, name), 'utf8')));
  for (const both of read) if (both) expect(both.plain).toEqual(both.whole);
  expect(read.filter(Boolean).length / names.length).toBeGreaterThan(0.5);
});
