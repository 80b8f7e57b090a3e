import { describe, expect, it } from 'vitest';
import { PARTS } from './parts.js';
import { runParts } from './run-parts.js';

/** The short form of `npm run torture`: the same parts with smaller numbers, and other choices on every run. */
const seed = Number(process.env.KNOWWHO_SEED ?? Math.floor(Math.random() * 2 ** 31));

describe.skipIf(PARTS.length === 0)(`torture in its short form, seed ${seed}`, () => {
  for (const part of PARTS) {
    const missing = part.missing?.();
    it.skipIf(missing !== undefined)(
      missing === undefined ? `${part.name}: ${part.what}` : `${part.name} SKIPPED: ${missing}`,
      async () => {
        const { broken, lines } = await runParts([part], {
          effort: 'short',
          seed,
          print: (line) => process.env.CI && console.log(line),
          progress: () => {},
        });
        expect(broken, lines.join('\n')).toBe(0);
      },
      300_000,
    );
  }
});
