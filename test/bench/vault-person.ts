import { addDays, type Day } from '../../src/people/day.js';
import type { Random } from './random.js';
import {
  CHANNELS,
  CITIES,
  CLIENTS,
  COMPANIES,
  INTERESTS,
  KINDS,
  SENTENCES,
  SKILLS,
  TOPICS,
} from './vault-words.js';

/** The day that generated vaults end with. */
export const LAST_DAY: Day = '2026-11-20';

/** Who the note is about, and in what kind of vault. */
export interface Place {
  index: number;
  people: number;
  crowded: boolean;
  nameOf(index: number): string;
}

/** What differs between somebody close, an acquaintance, and everybody in a crowded vault. */
interface Traits {
  tier?: string;
  /** Days since the first meeting, and since the last entry of the log. */
  metAgo: number;
  lastAgo: number;
  /** Chances: of a birthday, of skills offered and sought, of a promise still open, of a question or favour left so. */
  birthday: number;
  skills: number;
  open: number;
  left: number;
}

/** How many people a tier has, whatever the size of the vault: nobody keeps up with more. At most this share of it. */
const CIRCLES = [
  { tier: 'A', most: 8, share: 0.04, days: 21 },
  { tier: 'B', most: 25, share: 0.1, days: 61 },
  { tier: 'C', most: 60, share: 0.2, days: 182 },
  { tier: 'D', most: 120, share: 0.3, days: 365 },
];

/** The text of a person's note, of about 2 KB. */
export function personNote(random: Random, place: Place): string {
  const traits = place.crowded ? anybody(random) : traitsOf(random, place);
  const metOn = addDays(LAST_DAY, -traits.metAgo);
  const entries = logLines(random, metOn, traits);
  // Whoever has little of a log has more text: the notes are of one size.
  const paragraphs = Array.from({ length: entries.length < 8 ? 4 : random.int(2, 3) }, () =>
    [1, 2, 3, 4].map(() => random.deal(SENTENCES)).join(' '),
  );
  const body = [...paragraphs, ['## Log', ...entries].join('\n')];
  const promises = promiseLines(random, traits);
  if (promises.length > 0) body.push(['## Promises', ...promises].join('\n'));
  const properties = frontMatter(random, place, traits, metOn);
  return `---\n${properties.join('\n')}\n---\n${body.join('\n\n')}\n`;
}

function anybody(random: Random): Traits {
  const roll = random.next();
  const tier = roll < 0.03 ? 'A' : roll < 0.15 ? 'B' : roll < 0.5 ? 'C' : roll < 0.9 ? 'D' : undefined;
  return {
    tier,
    metAgo: random.int(200, 1_200),
    lastAgo: 1,
    birthday: 1,
    skills: 1,
    open: 0.005,
    left: 0.005,
  };
}

function traitsOf(random: Random, { index, people }: Place): Traits {
  // Close people are spread over the whole vault, not the first ones of it.
  let rank = (index * 7_919) % people;
  const metAgo = random.int(400, 3_000);
  for (const { tier, most, share, days } of CIRCLES) {
    const size = Math.min(most, Math.ceil(people * share));
    if (rank < size) {
      const lastAgo = random.int(1, Math.min(metAgo - 1, Math.round(days * 1.05)));
      return { tier, metAgo, lastAgo, birthday: 0.8, skills: 0.6, open: 0.05, left: 0.03 };
    }
    rank -= size;
  }
  // Three people were met only now; of the others it is the number that counts, not the share: a page is one screen.
  const met = rank < 3 ? random.int(0, 6) : metAgo;
  const few = (count: number): number => Math.min(0.3, count / people);
  return {
    metAgo: met,
    lastAgo: random.int(1, metAgo - 3),
    birthday: few(100),
    skills: few(400),
    open: few(4),
    left: 0,
  };
}

function frontMatter(random: Random, { index, nameOf }: Place, traits: Traits, metOn: Day): string[] {
  const { tier, birthday, skills } = traits;
  const skill = (): string => `${random.pick(SKILLS)} for ${random.pick(CLIENTS)}`;
  return [
    'type: person',
    ...(tier ? [`tier: ${tier}`] : []),
    `met-at: ${random.pick(['a conference', 'a dinner', 'the studio', 'a course'])} in ${random.pick(CITIES)}`,
    `met-on: ${metOn}`,
    ...(index > 0 && random.chance(0.2) ? [`introduced-by: "[[${nameOf(random.int(0, index - 1))}]]"`] : []),
    ...(random.chance(birthday) ? [`birthday: ${addDays('1950-01-01', random.int(0, 19_000))}`] : []),
    `company: ${random.pick(COMPANIES)}`,
    `city: ${random.pick(CITIES)}`,
    `email: person.${index}@example.org`,
    `interests: [${random.sample(INTERESTS, 3).join(', ')}]`,
    ...(random.chance(skills) ? [`offers: [${skill()}]`, `seeks: [${skill()}]`] : []),
  ];
}

/** An orderly log: thanks follow favours and answers follow questions within days, with rare exceptions. */
function logLines(random: Random, metOn: Day, { metAgo, lastAgo, left }: Traits): string[] {
  const entries = [`- ${metOn} met at ${random.pick(CITIES)}: ${random.pick(TOPICS)}`];
  const most = metAgo - lastAgo - 2;
  for (let count = most < 1 ? 0 : random.int(5, 17); count > 0; count -= 1) {
    // The first one settles when they last heard of each other.
    const day = addDays(metOn, count === 1 ? most : random.int(1, most));
    const kind = random.pick(KINDS);
    const via = random.chance(0.4) ? ` via ${random.pick(CHANNELS)}` : '';
    const minutes = random.chance(0.2) ? ` [minutes:: ${random.int(1, 9) * 10}]` : '';
    entries.push(`- ${day} ${kind}${via}: ${random.pick(TOPICS)}${minutes}`);
    const sequel = kind === 'got' ? 'thanked' : kind === 'sent' ? 'received' : undefined;
    if (sequel && !random.chance(left))
      entries.push(`- ${addDays(day, random.int(1, 2))} ${sequel}: ${random.pick(TOPICS)}`);
  }
  return entries.sort();
}

function promiseLines(random: Random, { open }: Traits): string[] {
  return Array.from({ length: random.int(0, 3) }, () => {
    const isOpen = random.chance(open);
    const day = addDays(LAST_DAY, isOpen ? random.int(-3, 40) : -random.int(1, 900));
    const who = random.chance(0.3) ? 'theirs: ' : '';
    return `- [${isOpen ? ' ' : 'x'}] ${who}send the notes about ${random.pick(TOPICS)} 📅 ${day}${isOpen ? '' : ` ✅ ${day}`}`;
  });
}
