import { addDays } from '../../src/people/day.js';
import { createRandom, type Random } from './random.js';
import { LAST_DAY, personNote } from './vault-person.js';
import { FIRST, LAST, SENTENCES, TOPICS } from './vault-words.js';
import { createWriter } from './write-files.js';

/** How large a vault is, and what kind. */
export interface VaultSize {
  people: number;
  dailyNotes: number;
  seed: number;
  /**
   * True: everybody has a birthday, promises and mostly a tier, so that at 10,000 people hundreds have a fixed date in
   * the week. False: a circle of some 200 close people, and acquaintances of whom little is known.
   */
  crowded?: boolean;
}

/** The name of the person with this number, counted from 0; no two numbers share one. */
export function personName(index: number): string {
  const pairs = FIRST.length * LAST.length;
  const round = Math.floor(index / pairs);
  // A stride that has no factor in common with the number of pairs visits each pair once, well mixed.
  const pair = ((index % pairs) * 4_637) % pairs;
  const middle =
    round === 0 ? '' : `${String.fromCharCode(65 + ((round - 1) % 26))}. `.repeat(Math.ceil(round / 26));
  return `${FIRST[pair % FIRST.length]} ${middle}${LAST[Math.floor(pair / FIRST.length)]}`;
}

function dailyNote(random: Random, people: number): string {
  const link = (): string => `[[${personName(random.int(0, people - 1))}]]`;
  const lines = Array.from({ length: random.int(2, 5) }, () => {
    if (people === 0) return random.pick(SENTENCES);
    return random.pick([
      () => `Coffee with ${link()}, mostly about ${random.pick(TOPICS)}.`,
      () => `- [x] wrote to ${link()}`,
      () => `- [ ] ask ${link()} about ${random.pick(TOPICS)}`,
      () => `${link()} rang: ${random.pick(TOPICS)}. ${random.pick(SENTENCES)}`,
      () => `> ${link()} would like this\n\n${random.pick(SENTENCES)}`,
    ])();
  });
  return `${lines.join('\n\n')}\n`;
}

/**
 * Writes a generated vault in the format of docs/format.md: notes of about 2 KB in `people/`, one daily note a day in
 * `journal/`, going back from 2026-11-20. The same size and seed give the same bytes. Returns the paths written.
 */
export function makeVault(
  dir: string,
  { people, dailyNotes, seed, crowded = false }: VaultSize,
): { people: string[]; journal: string[] } {
  const random = createRandom(seed);
  const write = createWriter(dir);
  write('knowwho.yaml', 'language: en\n');
  const notes = Array.from({ length: people }, (_, index) => {
    const path = `people/${personName(index)}.md`;
    write(path, personNote(random, { index, people, crowded, nameOf: personName }));
    return path;
  });
  const journal = Array.from({ length: dailyNotes }, (_, index) => {
    const path = `journal/${addDays(LAST_DAY, -index)}.md`;
    write(path, dailyNote(random, people));
    return path;
  });
  return { people: notes, journal };
}
