import { Failure } from '../../app/failure.js';
import { setTier, type TierResult } from '../../app/set-tier.js';
import type { Context } from '../context.js';
import { choosesPeople, type PeopleOptions, peopleOf } from '../people-options.js';
import { manyPeople } from '../terminal/many-people.js';
import { readingOf } from '../terminal/progress.js';
import { nextTurn } from '../terminal/tier-text.js';
import { visible } from '../terminal/visible.js';
import { writableRoot } from '../writable-root.js';

interface TierCommandOptions extends PeopleOptions {
  dryRun?: boolean;
}

/** `knowwho tier NAME… TIER`: says how close people are. */
export async function run(context: Context, args: string[], options: TierCommandOptions): Promise<number> {
  const typed = args.slice(0, -1);
  const tier = args.at(-1);
  if (tier === undefined || (typed.length === 0 && !choosesPeople(options))) {
    throw new Failure('usage', `which tier? Write it after the name: knowwho tier "${args[0] ?? 'NAME'}" B`);
  }
  const { today } = context;
  const dryRun = options.dryRun === true;
  const how = { today, dryRun, readNotes: readingOf(context) };
  const root = writableRoot(context, dryRun);
  const names = peopleOf(context, root, typed, options);
  report(context, setTier(root, { names, tier }, how), dryRun);
  return 0;
}

function report(context: Context, { people }: TierResult, dryRun: boolean): void {
  if (context.json) {
    context.outJson({ people: people.map(({ contact: _, ...one }) => one), dryRun });
    return;
  }
  if (context.quiet) return;
  const news = people.map((one) => {
    const { path, property, tier, outcome } = one;
    const word = dryRun ? 'would get' : 'now has';
    const said =
      outcome === 'unchanged' ? `is unchanged: ${property}: ${tier}` : `${word} ${property}: ${tier}`;
    return visible(`${path} ${said}\n  ${nextTurn(one, one.contact, context.today)}`);
  });
  context.out(manyPeople(news));
}
