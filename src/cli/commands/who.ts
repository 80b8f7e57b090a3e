import { findWho, type WhoView } from '../../app/find-who.js';
import { readState } from '../../app/read-state.js';
import type { Source } from '../../people/network.js';
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
    readState(vaultRoot(context), readingOf(context, { use: 'refresh' })),
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

function whoText(one: WhoView, { today, width, paint }: Context): string {
  const { person, tier, lastContact, match, met, through } = one;
  const facts = [
    ...(tier === null ? [] : [`tier ${tier}`]),
    ...(lastContact === null ? [] : [`last contact ${lastContact} (${relativeDay(lastContact, today)})`]),
    ...(met && through.length > 0 ? [`through ${through.join(' → ')}`] : []),
    ...(met ? [] : ['not met yet']),
  ];
  const head = [paint.heading(visibleLine(person)), ...facts.map(visibleLine)].join(' · ');
  const at = ({ path, line }: Source) => paint.faint(visibleLine(`${path}:${line}`));
  return [
    wrap(head, width, 4),
    wrap(`  ${visibleLine(match.text)}`, width, 4),
    `  ${at(match.source)}`,
    ...introductionText(one).map(
      ({ text, source }) => wrap(`  ${visibleLine(text)}`, width, 4) + (source ? `  ${at(source)}` : ''),
    ),
  ].join('\n');
}

/** By whom one could be introduced, and whom the line names besides. */
function introductionText(one: WhoView): { text: string; source?: Source | null }[] {
  const { met, through, throughSource, names } = one;
  const unknown = names.filter(({ path }) => path === null).map(({ name }) => name);
  const way = ['You', ...through, one.person].join(' → ');
  return [
    ...(met || through.length === 0
      ? []
      : [{ text: `${through[0]} could introduce you: ${way}`, source: throughSource }]),
    ...(unknown.length === 0 ? [] : [{ text: `names ${unknown.join(', ')} (no note yet)` }]),
  ];
}
