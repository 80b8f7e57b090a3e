import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { giveBackMemory } from '../../../src/cli/give-back-memory.js';

it('lets go of what nobody holds any more, and leaves no switch behind', async () => {
  const refs = Array.from({ length: 20 }, (_, at) => new WeakRef({ at }));
  // What was made in this turn is held until it ends.
  await new Promise((resolve) => setImmediate(resolve));
  giveBackMemory();
  expect(refs.filter((ref) => ref.deref() !== undefined)).toEqual([]);
  expect(runInNewContext('typeof gc')).toBe('undefined');
});
