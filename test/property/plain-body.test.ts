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
import { body } from './body-generators.js';

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
