import { addDays, type Day, weekdayOf } from '../../../src/people/day.js';
import type { Random } from '../random.js';
import { ALONE, CHORES, DIARY, DIARY_DE, DONE, QUOTES, TAILS, TO_DO } from './diary-phrases.js';
import { BUSINESS, fill } from './phrases.js';
import { FIRST_DAY, LAST_DAY, linkTo, type Someone } from './someone.js';

/** Draws somebody whom the diary could speak of on this day, by weight; at the weekend nobody from work. */
function drawPerson(random: Random, day: Day, people: Someone[]): Someone | undefined {
  const weekend = weekdayOf(day) > 5;
  const around = people.filter(({ from, until }) => from <= day && day <= until);
  return random.weighted(weekend ? around.filter(({ circle }) => !BUSINESS.has(circle)) : around);
}

function sentence(random: Random, pattern: string, someone: Someone, path: string): string {
  const { name, circle, city } = someone;
  return fill(random, pattern, { name, circle, more: { link: linkTo(random, someone, path), city } });
}

function about(random: Random, someone: Someone, path: string): string {
  const german = someone.name.german && random.chance(0.4);
  const said = sentence(random, random.deal(german ? DIARY_DE : DIARY[someone.circle]), someone, path);
  return !german && random.chance(0.3) ? `${said} ${fill(random, random.deal(TAILS), someone)}` : said;
}

function tasks(random: Random, day: Day, people: Someone[], path: string): string[] {
  return Array.from({ length: random.int(1, 3) }, () => {
    const someone = random.chance(0.4) ? drawPerson(random, day, people) : undefined;
    if (!someone) return `- [${random.chance(0.8) ? 'x' : ' '}] ${random.deal(CHORES)}`;
    const done = random.chance(0.6);
    const words = sentence(random, random.deal(done ? DONE : TO_DO), someone, path);
    return `- [${done ? 'x' : ' '}] ${words}${done && random.chance(0.4) ? ` ✅ ${day}` : ''}`;
  });
}

/** Links that are no contact: a quotation, code, a comment, an embed. */
function aside(random: Random, day: Day, people: Someone[], path: string): string {
  const someone = drawPerson(random, day, people);
  if (!someone) return random.deal(ALONE);
  const link = linkTo(random, someone, path);
  return random.pick([
    () => `> ${sentence(random, random.deal(QUOTES), someone, path)}`,
    () => `\`\`\`dataview\nLIST FROM ${link}\n\`\`\``,
    () => `%% find out whether ${link} still lives there %%`,
    () => `![[${someone.name.full}]]`,
    () => `![[${random.pick(['summer-party.png', 'orchestra.png', 'whiteboard.png'])}]]`,
  ])();
}

function dailyNote(random: Random, day: Day, people: Someone[], path: string, extra: string[]): string {
  const met = new Set<Someone>();
  for (let count = random.pick([0, 0, 1, 1, 1, 2, 2, 3]); count > 0; count -= 1) {
    const someone = drawPerson(random, day, people);
    if (someone) met.add(someone);
  }
  const lines = [...met].map((someone) => about(random, someone, path));
  if (lines.length === 0 || random.chance(0.4))
    lines.splice(random.int(0, lines.length), 0, random.deal(ALONE));
  const todo = random.chance(0.3) ? tasks(random, day, people, path) : [];
  if (random.chance(0.1)) lines.push(aside(random, day, people, path));
  todo.push(...extra);
  const style = random.next();
  const head = style < 0.1 ? `---\nmood: ${random.int(1, 5)}\n---\n` : style < 0.3 ? `# ${day}\n\n` : '';
  const plain = lines.some((line) => /^[>`]/.test(line));
  const text =
    !plain && random.chance(0.25) ? lines.map((line) => `- ${line}`).join('\n') : lines.join('\n\n');
  const list = todo.length === 0 ? '' : `\n\n${random.chance(0.4) ? '## To do\n' : ''}${todo.join('\n')}`;
  return `${head}${random.chance(0.2) ? '## Today\n' : ''}${text}${list}\n`;
}

/**
 * Two years of diary, `Daily/YYYY/YYYY-MM-DD.md` by day: most weekdays, some weekends, the last day always.
 * `extra` are lines to add to the notes of certain days.
 */
export function makeDiary(random: Random, people: Someone[], extra: Map<Day, string[]>): Map<string, string> {
  const notes = new Map<string, string>();
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    const more = extra.get(day) ?? [];
    if (day < LAST_DAY && more.length === 0 && !random.chance(weekdayOf(day) <= 5 ? 0.85 : 0.45)) continue;
    const path = `Daily/${day.slice(0, 4)}/${day}.md`;
    notes.set(path, dailyNote(random, day, people, path, more));
  }
  return notes;
}
