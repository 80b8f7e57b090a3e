import { addDays, type Day } from '../../../src/people/day.js';
import type { Random } from '../random.js';
import { makeNames, type Name } from './names.js';
import { CIRCLES, CITIES, type Circle, OTHER_COMPANIES } from './phrases.js';

/** The vault ends on this day, and the diary with it. */
export const LAST_DAY: Day = '2026-11-20';
/** Two years of diary. */
export const FIRST_DAY: Day = '2024-11-21';

/** Somebody whom the owner keeps a note about. */
export interface Someone {
  name: Name;
  path: string;
  circle: Circle;
  company: string;
  city: string;
  /** The year in which it began. */
  year: string;
  birthdate?: Day;
  /** How often the diary speaks of them, from `from` to `until`; 0 for never. */
  weight: number;
  from: Day;
  until: Day;
}

const FOLDERS: Partial<Record<Circle, string>> = {
  work: 'Contacts/Work',
  client: 'Contacts/Work',
  family: 'Contacts/Family',
  club: 'Contacts/Orchestra',
};
/** A few birthdays of the two weeks around the last day; the others keep out of the way. */
const BIRTHDAYS_SOON = ['1979-11-17', '1986-11-20', '1991-11-23', '1958-11-25', '1983-11-29', '2001-12-04'];

/** A power law: a few people are in the diary every week, some were until they fell silent, most hardly ever. */
function activity(random: Random, rank: number): Pick<Someone, 'weight' | 'from' | 'until'> {
  const always = { from: FIRST_DAY, until: LAST_DAY };
  if (rank < 9) return { weight: 12 / (rank + 1) ** 0.7, ...always };
  if (rank < 20)
    return {
      weight: 10 / (rank - 8) ** 0.6,
      from: FIRST_DAY,
      until: addDays(LAST_DAY, -random.int(110, 330)),
    };
  if (rank < 60) {
    const from = addDays(FIRST_DAY, random.int(0, 600));
    return { weight: 0.7, from, until: addDays(from, random.int(60, 400)) };
  }
  if (rank < 150) {
    const from = addDays(FIRST_DAY, random.int(0, 700));
    return { weight: 1.2, from, until: addDays(from, random.int(4, 20)) };
  }
  return { weight: 0, ...always };
}

/** The twenty people whom the diary knows best come from every side of a life. */
const CLOSE: Circle[] = [
  ...([
    'friend',
    'work',
    'club',
    'work',
    'client',
    'family',
    'neighbour',
    'friend',
    'work',
    'former',
  ] as const),
  ...([
    'friend',
    'work',
    'client',
    'club',
    'former',
    'family',
    'work',
    'neighbour',
    'study',
    'friend',
  ] as const),
];

function circleOf(random: Random, { full, german }: Name, rank: number): Circle {
  if (full === 'Opa Ernst' || full === 'Maria') return 'family';
  const circle = CLOSE[rank] ?? random.pick(CIRCLES);
  return circle === 'family' && !german && random.chance(0.7) ? 'friend' : circle;
}

function birthdateOf(random: Random, rank: number): Day | undefined {
  const soon = rank % 9 === 4 ? BIRTHDAYS_SOON[(rank - 4) / 9] : undefined;
  if (soon !== undefined || !random.chance(0.15)) return soon;
  const [year, month, day] = [random.int(1945, 2004), random.int(1, 10), random.int(1, 28)];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `count` people, the most mentioned first. */
export function makePeople(random: Random, count: number): Someone[] {
  return makeNames(random, count).map((name, rank) => {
    const circle = circleOf(random, name, rank);
    const folder = (random.chance(0.7) && FOLDERS[circle]) || 'Contacts';
    return {
      name,
      circle,
      path: `${folder}/${name.full}.md`,
      company: circle === 'work' ? 'Rheinmed' : random.deal(OTHER_COMPANIES),
      city: random.pick(CITIES),
      year: String(random.int(2004, 2025)),
      birthdate: birthdateOf(random, rank),
      ...activity(random, rank),
    };
  });
}

/** A link to somebody as a hurried writer types it; `from` is the note in which it stands. */
export function linkTo(random: Random, { name, path }: Someone, from: string): string {
  const draw = random.next();
  if (draw < 0.45) return `[[${name.full}]]`;
  if (draw < 0.92) return `[[${name.full}|${name.first}]]`;
  if (draw < 0.96) return `[[${path.slice(0, -3)}|${name.first}]]`;
  const up = '../'.repeat(from.split('/').length - 1);
  return `[${name.first}](${encodeURI(up + path)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')})`;
}
