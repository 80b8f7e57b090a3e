import { LAWS } from '../property/laws/laws.js';
import { type Figure, Tally, type TorturePart } from './part.js';

const CASES = { short: 0, full: 1_000, long: 10_000 } as const;

/** Everything in test/property, on many more cases than `npm test` tries. */
export const PROPERTIES: TorturePart = {
  name: 'properties',
  what: 'what must hold for any note, page, name, day and vault, on generated ones; a case that breaks it is made small',
  async run({ effort, seed, progress }) {
    const count = new Tally('at least 25 properties, each of another name');
    const names = new Set(LAWS.map(({ name }) => name));
    count.count(names.size < 25 || names.size < LAWS.length ? `${names.size} of ${LAWS.length}` : undefined);
    count.figure.note = `${LAWS.length} properties`;
    const figures = [count.figure];
    // In its short form each is tried by test/property/laws.test.ts.
    if (effort === 'short') return figures;
    for (const [index, { name, hold }] of LAWS.entries()) {
      progress(`${index + 1}/${LAWS.length} ${name}`);
      const start = performance.now();
      const figure: Figure = { what: name, tried: CASES[effort], broken: 0, examples: [] };
      try {
        figure.tried = await hold({ cases: CASES[effort], seed });
      } catch (error) {
        figure.broken = 1;
        figure.examples.push(error instanceof Error ? whole(error) : String(error));
      }
      figure.note = `seed ${seed}, ${((performance.now() - start) / 1000).toFixed(1)} s`;
      figures.push(figure);
    }
    return figures;
  },
};

function whole(error: Error): string {
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${cause}`.split('\n').slice(0, 12).join('\n      ');
}
