import { addDays } from '../../../src/people/day.js';
import type { Random } from '../random.js';
import { BULLETS, DETAIL, DETAIL_DE, INTRO, INTRO_DE, TALK, TALK_DE } from './person-phrases.js';
import { fill, type Subject } from './phrases.js';
import { FIRST_DAY, LAST_DAY, linkTo, type Someone } from './someone.js';

function mail({ name, company }: Someone): string {
  const plain = name.full
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .trim()
    .toLowerCase()
    .replace(/ +/g, '.');
  return `${plain || 'hello'}@${company.toLowerCase().replace(/[^a-z]/g, '')}.example.org`;
}

function phone(random: Random): string {
  return `+41 ${random.pick(['61', '76', '79'])} 555 ${random.int(10, 99)} ${random.int(10, 99)}`;
}

/** Front matter as it grows over the years: other names than ours, some empty, `birthdate` and `lastContacted` on a part. */
function frontMatter(random: Random, someone: Someone): string {
  const lines: string[] = [];
  if (random.chance(0.25))
    lines.push(
      `created: ${addDays(FIRST_DAY, random.int(-900, 500))}T${random.int(10, 19)}:${random.int(10, 59)}`,
    );
  if (random.chance(0.5)) lines.push(`email: ${random.chance(0.85) ? mail(someone) : ''}`.trimEnd());
  if (random.chance(0.35)) lines.push(`phone: "${phone(random)}"`);
  if (random.chance(0.4)) lines.push(`company: ${someone.company}`);
  if (random.chance(0.2)) lines.push(`city: ${someone.city}`);
  if (random.chance(0.2))
    lines.push(`tags: [${random.pick(['contact', 'basel', 'orchestra', 'friends', 'work/clients'])}]`);
  if (someone.birthdate) lines.push(`birthdate: ${someone.birthdate}`);
  if (random.chance(0.2)) {
    // The habit was given up in the spring of 2026.
    const last = someone.until < '2026-04-01' ? someone.until : addDays('2026-04-01', -random.int(0, 300));
    lines.push(`lastContacted: ${last}`);
  }
  return lines.length > 0 ? `---\n${lines.join('\n')}\n---\n` : '';
}

function subject({ name, circle, city, company, year }: Someone): Subject {
  return { name, circle, more: { city, company, year } };
}

function prose(random: Random, someone: Someone, people: Someone[]): string {
  const { name, circle } = someone;
  const [intro, detail] = name.german ? [INTRO_DE[circle], DETAIL_DE] : [INTRO[circle], DETAIL];
  const sentences = [
    random.deal(intro),
    ...new Set(Array.from({ length: random.int(1, 5) }, () => random.deal(detail))),
  ];
  const text = sentences.map((sentence) => fill(random, sentence, subject(someone))).join(' ');
  const other = random.pick(people);
  if (other === someone || !random.chance(0.12)) return text;
  const known = name.german ? 'Kennt auch' : random.pick(['Knows', 'Met through', 'See also', 'Works with']);
  return `${text}\n\n${known} ${linkTo(random, other, someone.path)}.`;
}

function bullets(random: Random, someone: Someone): string {
  const lines = random.sample(BULLETS, random.int(2, 6));
  return lines.map((line) => `- ${fill(random, line, subject(someone))}`).join('\n');
}

function datedHeadings(random: Random, someone: Someone): string {
  const talk = someone.name.german ? TALK_DE : TALK;
  const days = Array.from({ length: random.int(1, 4) }, () => addDays(LAST_DAY, -random.int(120, 900)));
  const newestFirst = days.sort().reverse();
  return newestFirst
    .map((day) => `### ${day}\n${fill(random, random.deal(talk), subject(someone))}`)
    .join('\n\n');
}

const STREETS = [
  'Gartenweg, Basel',
  'Spalenring, Basel',
  'Rue du Port, Lyon',
  'Mill Lane, Dublin',
  'Hauptstrasse, Lörrach',
  'Länggasse, Bern',
];

function card(random: Random, someone: Someone): string {
  const birthday = someone.birthdate ? `\nGeb. ${someone.birthdate.split('-').reverse().join('.')}` : '';
  const address = random.deal(STREETS).replace(',', ` ${random.int(1, 140)},`);
  return `**${someone.name.full}**\n${address}\n☎ ${phone(random)}\n${mail(someone)}${birthday}`;
}

/** One note of the adopted vault: prose, lists, cards, notes of talks, sometimes with front matter, sometimes nothing. */
export function personNote(random: Random, someone: Someone, people: Someone[]): string {
  // The people who are in the diary every week have a real note.
  if (someone.weight === 0 && random.chance(0.06)) return random.pick(['', '\n', '#contact\n', '# \n']);
  const head = someone.birthdate || random.chance(0.4) ? frontMatter(random, someone) : '';
  const title = random.chance(0.3) ? `# ${someone.name.full}\n\n` : '';
  const draw = random.next();
  if (draw < 0.12) return `${head}${card(random, someone)}\n`;
  if (draw < 0.34) return `${head}${title}${bullets(random, someone)}\n`;
  const text = prose(random, someone, people);
  if (draw < 0.46) return `${head}${title}${text}\n\n## Notes\n${bullets(random, someone)}\n`;
  if (draw < 0.56) return `${head}${title}${text}\n\n${datedHeadings(random, someone)}\n`;
  if (draw < 0.6)
    return `${head}${title}![[${random.pick(['summer-party.png', 'orchestra.png'])}]]\n${text}\n`;
  if (draw < 0.63)
    return `${head}${title}> [!note] ${random.pick(['Gift ideas', 'Careful', 'Next time'])}\n> ${text.replaceAll('\n', '\n> ')}\n`;
  return `${head}${title}${text}${random.chance(0.9) ? '\n' : ''}`;
}
