import assert from 'node:assert/strict';
import fc from 'fast-check';

/** How many cases a law is tried on, and the seed that all of them follow from. */
export interface LawRun {
  cases: number;
  seed: number;
}

/** Something that must hold for every input: one property of the program, with its name as a sentence. */
export interface Law {
  name: string;
  /** True if a case takes long, for it makes and reads a vault on the disk. */
  isDear: boolean;
  /** Tries it; throws with the smallest input that breaks it. Returns how many cases were tried. */
  hold(run: LawRun): Promise<number>;
}

/** What a case was: `false` where the input had nothing to do with the law. */
type Verdict = unknown;

/**
 * A law over generated inputs. The predicate throws where the law is broken and returns `false` where an input is beside the
 * point; `toThePoint` is the part of the cases that must not be, so that no law is kept by being empty.
 */
export function law<Inputs extends [unknown, ...unknown[]]>(
  name: string,
  inputs: { [Index in keyof Inputs]: fc.Arbitrary<Inputs[Index]> },
  predicate: (...inputs: Inputs) => Verdict | Promise<Verdict>,
  { toThePoint = 0.15, isDear = false }: { toThePoint?: number; isDear?: boolean } = {},
): Law {
  return {
    name,
    isDear,
    async hold({ cases, seed }) {
      let tried = 0;
      let beside = 0;
      const property = fc.asyncProperty(...(inputs as [fc.Arbitrary<unknown>]), async (...values) => {
        tried += 1;
        if ((await predicate(...(values as unknown as Inputs))) === false) beside += 1;
      });
      await fc.assert(property, { numRuns: cases, seed });
      // Dozens of cases say nothing certain of a share.
      if (cases >= 500)
        assert(tried - beside >= cases * toThePoint, `only ${tried - beside} of ${tried} were to the point`);
      return tried;
    },
  };
}
