import { atFullSpeed } from '../built-program.js';
import { Arena } from '../containment/arena.js';
import { checkDirect } from '../containment/check-direct.js';
import { checkSwaps } from '../containment/check-swaps.js';
import { PLACES, type Place } from '../containment/places.js';
import { traversalStrings } from '../containment/traversal-strings.js';
import { Dice } from '../hostile/dice.js';
import { type Figure, Tally, type TorturePart, type TortureRun } from '../part.js';
import { missingBuild } from '../project.js';

/** Strings that lead out of the vault, wherever a name or a path is taken. */
export const traversal: TorturePart = {
  name: 'traversal',
  what: 'paths that lead out of the vault, in every place: nothing outside is opened, listed or changed, nothing of it shown',
  missing: missingBuild,
  async run({ effort, seed, progress }: TortureRun): Promise<Figure[]> {
    const arena = new Arena();
    try {
      const strings = traversalStrings(arena.root);
      const dice = new Dice(seed);
      const chosen = (place: Place) => {
        const all = place.strings?.(arena) ?? strings;
        return effort === 'short' ? dice.some(all, place.together ? 40 : 2) : all;
      };
      const figures: Figure[] = [];
      // In the short form other places on every run.
      for (const place of effort === 'short' ? dice.some(PLACES, 20) : PLACES) {
        progress(place.name);
        figures.push(await atFullSpeed(() => tryPlace(arena, place, chosen(place))));
      }
      const direct = (await checkDirect(arena, strings)).figure;
      const swaps = checkSwaps(arena, () => arena.changed()).figure;
      return [...(effort === 'short' ? [sumOf(figures)] : figures), direct, swaps];
    } finally {
      arena.remove();
    }
  },
};

async function tryPlace(arena: Arena, place: Place, strings: readonly string[]): Promise<Figure> {
  const tally = new Tally(place.name);
  for (const text of place.together ? ['all at once'] : strings) {
    const { commands, env } = place.prepare(arena, place.together ? strings : [text]);
    const wrong = await arena.broken(commands, env);
    for (let left = place.together ? strings.length : 1; left > 1; left -= 1) tally.count();
    tally.count(wrong.length === 0 ? undefined : `${JSON.stringify(text)}: ${wrong.slice(0, 4).join('; ')}`);
  }
  return tally.figure;
}

function sumOf(figures: readonly Figure[]): Figure {
  return {
    what: `strings in ${figures.length} places`,
    tried: figures.reduce((sum, { tried }) => sum + tried, 0),
    broken: figures.reduce((sum, { broken }) => sum + broken, 0),
    examples: figures.flatMap(({ what, examples }) => examples.map((one) => `${what}: ${one}`)).slice(0, 8),
  };
}
