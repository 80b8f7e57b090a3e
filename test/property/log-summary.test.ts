import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Entry, isContact, KNOWN_KINDS } from '../../src/people/entry.js';
import { marksOf } from '../../src/people/log-marks.js';
import { isBehind, summarize } from '../../src/people/log-summary.js';
import type { Task } from '../../src/people/task.js';

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
const entries = fc
  .array(fc.tuple(day, fc.constantFrom(...KNOWN_KINDS, 'danced')), { maxLength: 8 })
  .map((all) =>
    all
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([date, kind]): Entry => ({ date, kind, known: kind !== 'danced', text: '', line: 1 })),
  );
const maybe = fc.option(day, { nil: undefined });
const task = fc
  .tuple(fc.constantFrom('open', 'done', 'dropped'), fc.boolean(), maybe, maybe)
  .map(([state, theirs, due, done]): Task => ({ state, theirs, due, done, text: 'x', line: 2 }) as Task);

it('what a log and promises come to is what a look at each of them finds', () => {
  fc.assert(
    fc.property(entries, fc.array(task, { maxLength: 4 }), day, (log, tasks, today) => {
      const summary = summarize(log, tasks);
      const ticked = tasks.flatMap(({ theirs, done }) => (theirs || done === undefined ? [] : [done]));
      expect(summary).toEqual({
        count: log.length,
        got: log.filter(({ kind }) => kind === 'got').length,
        last: log.at(-1)?.date,
        lastContact: log.findLast(({ kind }) => isContact(kind))?.date,
        kept: ticked.sort().at(-1),
        open: tasks.some(({ state }) => state === 'open'),
        promised: tasks.some(({ state, due }) => state === 'open' && due !== undefined),
        marks: marksOf(log, '2026-11-30'),
      });
      expect(isBehind(summary, today)).toBe(log.every(({ date }) => date <= today));
      if (isBehind(summary, today)) expect(summary.marks).toBe(marksOf(log, today));
    }),
    { numRuns: 1_000 },
  );
});
