import { addDays, type Day } from '../../src/people/day.js';
import { createRandom, type Random } from './random.js';
import {
  CHANNELS,
  CITIES,
  COMPANIES,
  FIRST,
  INTERESTS,
  KINDS,
  LAST,
  SENTENCES,
  SKILLS,
  TOPICS,
} from './vault-words.js';
import { createWriter } from './write-files.js';

/** The day that generated vaults end with. */
export const LAST_DAY: Day = '2026-11-20';

export interface VaultSize {
  people: number;
  dailyNotes: number;
  seed: number;
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

/** An orderly log: thanks follow favours and answers follow questions within days, with rare exceptions. */
function logLines(random: Random, metOn: Day, days: number): string[] {
  const entries = [`- ${metOn} met at ${random.pick(CITIES)}: ${random.pick(TOPICS)}`];
  for (let count = random.int(5, 17); count > 0; count -= 1) {
    const day = addDays(metOn, random.int(1, days - 2));
    const kind = random.pick(KINDS);
    const via = random.chance(0.4) ? ` via ${random.pick(CHANNELS)}` : '';
    const minutes = random.chance(0.2) ? ` [minutes:: ${random.int(1, 9) * 10}]` : '';
    entries.push(`- ${day} ${kind}${via}: ${random.pick(TOPICS)}${minutes}`);
    const sequel = kind === 'got' ? 'thanked' : kind === 'sent' ? 'received' : undefined;
    if (sequel && random.chance(0.995))
      entries.push(`- ${addDays(day, random.int(1, 2))} ${sequel}: ${random.pick(TOPICS)}`);
  }
  return entries.sort();
}

function promiseLines(random: Random): string[] {
  return Array.from({ length: random.int(0, 3) }, () => {
    const day = addDays(LAST_DAY, random.int(-200, 60));
    const done = day < LAST_DAY && random.chance(0.995);
    const who = random.chance(0.3) ? 'theirs: ' : '';
    return `- [${done ? 'x' : ' '}] ${who}send the notes about ${random.pick(TOPICS)} 📅 ${day}${done ? ` ✅ ${day}` : ''}`;
  });
}

function personNote(random: Random, index: number): string {
  const roll = random.next();
  const tier = roll < 0.03 ? 'A' : roll < 0.15 ? 'B' : roll < 0.5 ? 'C' : roll < 0.9 ? 'D' : undefined;
  const age = random.int(200, 1_200);
  const metOn = addDays(LAST_DAY, -age);
  const paragraphs = Array.from({ length: random.int(2, 3) }, () =>
    [1, 2, 3, 4].map(() => random.deal(SENTENCES)).join(' '),
  );
  const frontMatter = [
    'type: person',
    ...(tier ? [`tier: ${tier}`] : []),
    `met-at: ${random.pick(['a conference', 'a dinner', 'the studio', 'a course'])} in ${random.pick(CITIES)}`,
    `met-on: ${metOn}`,
    ...(index > 0 && random.chance(0.2)
      ? [`introduced-by: "[[${personName(random.int(0, index - 1))}]]"`]
      : []),
    `birthday: ${addDays('1950-01-01', random.int(0, 19_000))}`,
    `company: ${random.pick(COMPANIES)}`,
    `city: ${random.pick(CITIES)}`,
    `email: person.${index}@example.org`,
    `interests: [${random.sample(INTERESTS, 3).join(', ')}]`,
    `offers: [${random.pick(SKILLS)}]`,
    `seeks: [${random.pick(SKILLS)}]`,
  ];
  const body = [...paragraphs, ['## Log', ...logLines(random, metOn, age)].join('\n')];
  const promises = promiseLines(random);
  if (promises.length > 0) body.push(['## Promises', ...promises].join('\n'));
  return `---\n${frontMatter.join('\n')}\n---\n${body.join('\n\n')}\n`;
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
  { people, dailyNotes, seed }: VaultSize,
): { people: string[]; journal: string[] } {
  const random = createRandom(seed);
  const write = createWriter(dir);
  write('knowwho.yaml', 'language: en\n');
  const notes = Array.from({ length: people }, (_, index) => {
    const path = `people/${personName(index)}.md`;
    write(path, personNote(random, index));
    return path;
  });
  const journal = Array.from({ length: dailyNotes }, (_, index) => {
    const path = `journal/${addDays(LAST_DAY, -index)}.md`;
    write(path, dailyNote(random, people));
    return path;
  });
  return { people: notes, journal };
}
