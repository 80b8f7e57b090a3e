import { findWho, type WhoView } from '../../app/find-who.js';
import { readState } from '../../app/read-state.js';
import type { Context } from '../context.js';
import { readingOf } from '../terminal/progress.js';
import { relativeDay } from '../terminal/relative-day.js';
import { visibleLine } from '../terminal/visible.js';
import { wrap } from '../terminal/wrap.js';
import { vaultRoot } from '../vault-root.js';

/** More than this nobody reads; JSON has them all. */
const SHOWN = 20;

/** `knowwho who TEXT`: who offers, does or knows something. */
export async function run(context: Context, words: string[]): Promise<number> {
  const text = words.join(' ');
  const { people, allWords } = findWho(
    readState(vaultRoot(context), readingOf(context)),
    text,
    context.today,
  );
  if (context.json) {
    context.outJson(people);
    return 0;
  }
  if (people.length === 0) context.say(`Nobody’s note says anything of “${text}”.`);
  else if (!allWords) context.say(`Nobody’s note has all of “${text}”; these come nearest:`);
  if (people.length > 0) {
    context.out(
      people
        .slice(0, SHOWN)
        .map((one) => whoText(one, context))
        .join('\n'),
    );
  }
  if (people.length > SHOWN) context.say(`… and ${people.length - SHOWN} more; --json lists them all.`);
  return 0;
}

function whoText(
  { person, tier, lastContact, match, through }: WhoView,
  { today, width, paint }: Context,
): string {
  const facts = [
    ...(tier === null ? [] : [`tier ${tier}`]),
    ...(lastContact === null ? [] : [`last contact ${lastContact} (${relativeDay(lastContact, today)})`]),
    ...(through.length === 0 ? [] : [`through ${through.join(' → ')}`]),
  ];
  const head = [paint.heading(visibleLine(person)), ...facts.map(visibleLine)].join(' · ');
  const source = paint.faint(visibleLine(`${match.source.path}:${match.source.line}`));
  return [wrap(head, width, 4), wrap(`  ${visibleLine(match.text)}`, width, 4), `  ${source}`].join('\n');
}
