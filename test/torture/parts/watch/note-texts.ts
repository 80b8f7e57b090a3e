import type { Random } from '../../../bench/random.js';

/** People of whom some share a name, and some a file name in another folder. */
export const PEOPLE = [
  'people/Anna Keller.md',
  'people/Ben Wyss.md',
  'people/Lea Graf.md',
  'people/work/Anna Keller.md',
  'people/Max Huber.md',
  'people/Max Huber 2.md',
  'people/Zoë Ünal.md',
  'Friends/Kim.md',
] as const;
/** Notes that are no people. */
export const OTHERS = [
  'journal/2026-11-19.md',
  'journal/2026-11-20 Dinner at the lake.md',
  'journal/2026-11-02.md',
  'goals/Speak.md',
  'goals/Old.md',
  'clippings/Wooden boats.md',
  'projects/Fest.md',
  'me.md',
] as const;

const LINKS = [
  'Anna Keller',
  'people/Anna Keller',
  'Ben Wyss',
  'Lea Graf',
  'Anni',
  'Max Huber',
  'Kim',
  'Nobody',
];
const DAYS = [
  '2025-03-01',
  '2026-05-04',
  '2026-09-17',
  '2026-11-01',
  '2026-11-10',
  '2026-11-18',
  '2026-11-20',
  '2026-11-23',
  '2026-12-02',
];
const KINDS = [
  'met',
  'call',
  'sent',
  'received',
  'got',
  'thanked',
  'wrote',
  'gave',
  'introduced',
  'note',
  'skipped',
  'greeted',
];
const WORDS = [
  'the new boat',
  'Anna Keller and Ben Wyss',
  'ask her for the slides',
  'introduce',
  '[[Lea Graf]] was there',
  'for tea',
  '',
];
const SKILLS = ['graphic design', 'workshop moderation', 'wooden boats', 'sailing', 'rooms'];

/** A person note of random properties, log and promises; sometimes one that cannot be read. */
export function personText(random: Random): string {
  const { pick, chance, sample, int } = random;
  if (chance(0.04)) return '---\ntier: [\n---\n';
  if (chance(0.05)) return '';
  const lines = ['---'];
  const maybe = (probability: number, line: () => string) => chance(probability) && lines.push(line());
  maybe(0.6, () => `tier: ${pick(['A', 'B', 'C', 'Z'])}`);
  maybe(0.15, () => `every: ${pick(['3 weeks', '10d'])}`);
  maybe(0.2, () => `name: ${pick(['Anna Keller', 'Anna Frei', 'Kim Lee'])}`);
  maybe(0.25, () => `aliases: [${sample(['Anni', 'Ben', 'Kimmy', 'Max Huber'], int(1, 2)).join(', ')}]`);
  maybe(
    0.3,
    () => `introduced-by: ${pick(['"[[Anna Keller]]"', 'Ben Wyss', '"[[Nobody]]"', 'Anni', '"[[Anni]]"'])}`,
  );
  maybe(0.4, () => `met-on: ${pick(DAYS)}`);
  maybe(0.4, () => `met-at: ${pick(['Bern', 'a dinner', 'the studio'])}`);
  maybe(0.15, () => `last-contact: ${pick(DAYS)}`);
  maybe(0.3, () => `birthday: ${pick(['1980-11-24', '11-20', '--02-29', '1970-01-01'])}`);
  maybe(0.4, () => `offers: [${sample(SKILLS, int(1, 2)).join(', ')}]`);
  maybe(0.4, () => `seeks: [${sample(SKILLS, int(1, 2)).join(', ')}]`);
  maybe(0.4, () => `interests: [${sample(SKILLS, int(1, 2)).join(', ')}]`);
  maybe(0.2, () => `goals: [${pick(['"[[Speak]]"', 'Speak', '"[[Gone]]"'])}]`);
  maybe(0.3, () => `city: ${pick(['Bern', 'Zürich'])}`);
  maybe(0.3, () => `company: ${pick(['Acme', 'self-employed'])}`);
  maybe(0.15, () => `status: ${pick(['paused', 'archived'])}`);
  maybe(0.1, () => `snooze-until: ${pick(DAYS)}`);
  maybe(0.15, () => `rapport: ${int(1, 5)}`);
  maybe(0.1, () => `owner: ${pick(['me@example.org', 'other@example.org'])}`);
  maybe(0.2, () => `language: ${pick(['de', 'en'])}`);
  lines.push('---', pick(['', 'Builds boats. #inner', 'Er baut Boote und ist oft in Bern.']), '', '## Log');
  for (let count = int(0, 6); count > 0; count -= 1) {
    const via = chance(0.3) ? ' via email' : '';
    const words = pick(WORDS);
    lines.push(`- ${pick(DAYS)} ${pick(KINDS)}${via}${words && `: ${words}`}`);
  }
  lines.push('', '## Promises');
  for (let count = int(0, 2); count > 0; count -= 1) lines.push(taskLine(random));
  return `${lines.join(chance(0.1) ? '\r\n' : '\n')}\n`;
}

/** One property of a person, of those that lead to other people. */
export function propertyLine({ pick, sample, int }: Random): string {
  return pick([
    () => `met-at: ${pick(['Bern', 'a dinner', 'the studio'])}`,
    () => `met-on: ${pick(DAYS)}`,
    () => `introduced-by: ${pick(['"[[Ben Wyss]]"', '"[[Lea Graf]]"', '"[[Anna Keller]]"', 'Kim'])}`,
    () => `seeks: [${sample(SKILLS, int(1, 2)).join(', ')}]`,
    () => `offers: [${sample(SKILLS, int(1, 2)).join(', ')}]`,
    () => `interests: [${sample(SKILLS, int(1, 2)).join(', ')}]`,
    () => `tags: [${sample(['sailing', 'boats', 'rooms'], int(0, 2)).join(', ')}]`,
    () => `aliases: [${pick(['Anni', 'Ben', 'Kimmy'])}]`,
    () => `name: ${pick(['Anna Keller', 'Anna Frei', 'Ben Wyss'])}`,
    () => `status: ${pick(['active', 'paused', 'archived'])}`,
    () => `tier: ${pick(['A', 'B', 'C'])}`,
  ])();
}

/** The text of a note that is no person's, by its folder. */
export function otherText(path: string, random: Random): string {
  const { pick, chance, int, sample } = random;
  const link = () => `[[${pick(LINKS)}]]`;
  if (path === 'me.md') {
    return `---\nname: ${pick(['Me', 'Kim Lee'])}\noffers: [${sample(SKILLS, int(0, 2)).join(', ')}]\nseeks: [${sample(SKILLS, int(0, 2)).join(', ')}]\ncity: Bern\n---\n`;
  }
  if (path.startsWith('goals/')) {
    const closed = chance(0.2) ? 'status: reached\n' : '';
    return `---\n${closed}deadline: ${pick(['2026-12-31', '2026-10-01'])}\nseeks: [${sample(SKILLS, int(0, 2)).join(', ')}]\n---\n${chance(0.5) ? link() : ''}\n${taskLine(random)}\n`;
  }
  if (path.startsWith('clippings/'))
    return `---\ntags: [${sample(['sailing', 'boats', 'rooms'], int(0, 2)).join(', ')}]\n---\n${chance(0.3) ? taskLine(random) : ''}\n`;
  const lines = Array.from({ length: int(0, 4) }, () =>
    pick([
      () => `Coffee with ${link()} about ${pick(SKILLS)}.`,
      () => `- ${link()} and ${link()}`,
      () => `> ${link()}`,
      () => taskLine(random),
      () => `## Contacts\n${link()} rang`,
    ])(),
  );
  return `${chance(0.1) ? '---\ndate: 2026-11-10\n---\n' : ''}${lines.join('\n\n')}\n`;
}

function taskLine({ pick, chance }: Random): string {
  const state = pick([' ', ' ', 'x', '-']);
  const due = chance(0.7) ? ` 📅 ${pick(DAYS)}` : '';
  const done = state === 'x' ? ` ✅ ${pick(DAYS)}` : '';
  return `- [${state}] ${chance(0.2) ? 'theirs: ' : ''}send [[${pick(LINKS)}]] the list${due}${done}`;
}

/** Settings, all of which can be used. */
export const SETTINGS = [
  'language: en\n',
  'language: de\n',
  'people: { folders: [people, Friends] }\ndefault-tier: C\n',
  'contact: { under: [Contacts] }\n',
  'output: { links: markdown, stubs: talks }\n',
  'budget: { per-day: 1, days: [mon, tue] }\nowner: me@example.org\n',
  'tiers: { A: { every: 1 week, tags: [inner], limit: 1 } }\n',
  'exclude: [projects]\nreply: { wait: 2 days, attempts: 1 }\n',
];

export const TEMPLATES = [
  'My page {{ week.number }}\n',
  '{% bad',
  '{{ week.span }}\n{% for day in days %}{{ day.full }}\n{% endfor %}',
];
