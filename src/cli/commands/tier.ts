import { Failure } from '../../app/failure.js';
import { setTier, type TierResult } from '../../app/set-tier.js';
import type { Context } from '../context.js';
import { readingOf } from '../terminal/progress.js';
import { nextTurn } from '../terminal/tier-text.js';
import { visible } from '../terminal/visible.js';
import { writableRoot } from '../writable-root.js';

interface TierCommandOptions {
  dryRun?: boolean;
}

/** `knowwho tier NAME… TIER`: says how close people are. */
export async function run(context: Context, args: string[], options: TierCommandOptions): Promise<number> {
  const names = args.slice(0, -1);
  const tier = args.at(-1);
  if (names.length === 0 || tier === undefined) {
    throw new Failure('usage', `which tier? Write it after the name: knowwho tier "${args[0] ?? 'NAME'}" B`);
  }
  const { today } = context;
  const dryRun = options.dryRun === true;
  const how = { today, dryRun, readNotes: readingOf(context) };
  report(context, setTier(writableRoot(context, dryRun), { names, tier }, how), dryRun);
  return 0;
}

function report(context: Context, { people }: TierResult, dryRun: boolean): void {
  if (context.json) {
    context.outJson({ people: people.map(({ contact: _, ...one }) => one), dryRun });
    return;
  }
  if (context.quiet) return;
  for (const one of people) {
    const { path, property, tier, outcome } = one;
    const word = dryRun ? 'would get' : 'now has';
    const news =
      outcome === 'unchanged' ? `is unchanged: ${property}: ${tier}` : `${word} ${property}: ${tier}`;
    context.out(visible(`${path} ${news}\n  ${nextTurn(one, one.contact, context.today)}`));
  }
}
