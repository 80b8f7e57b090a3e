import type { Random } from '../../bench/random.js';
import { times } from './note-model.js';

/** The lines of an inbox. */
export function newInbox(random: Random, token: () => string): string[] {
  return times(random.int(0, 5), () => `Ada ${token()}, Acme`);
}

/** A copy from which lines were taken, and to which some were added. */
export function editInbox(lines: readonly string[], random: Random, token: () => string): string[] {
  const kept = lines
    .filter(() => random.chance(0.7))
    .map((line) => (random.chance(0.15) ? `${line}, ${token()}` : line));
  return [...kept, ...newInbox(random, token).slice(0, 2)];
}

/** What is wrong with the union; undefined if nothing is. */
export function judgeInbox(
  base: string[],
  ours: string[],
  theirs: string[],
  merged: string,
): string | undefined {
  const lines = merged.split('\n').filter((line) => line !== '');
  if (new Set(lines).size !== lines.length) return 'a line stands there twice';
  for (const line of new Set([...base, ...ours, ...theirs])) {
    const [isOld, isOurs, isTheirs] = [base, ours, theirs].map((side) => side.includes(line));
    const isWanted = isOld ? isOurs && isTheirs : true;
    if (lines.includes(line) !== isWanted)
      return `${line} ${isWanted ? 'is lost' : 'was taken and is there again'}`;
  }
  return undefined;
}
