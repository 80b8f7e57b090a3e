import { addDays, type Day, weekdayOf } from '../../../src/people/day.js';
import type { Random } from '../random.js';
import { type Circle, fill } from './phrases.js';
import { LAST_DAY, linkTo, type Someone } from './someone.js';

const PROJECTS: Record<string, { about: string; tasks: string[] }> = {
  'Pump trial': {
    about: 'Second prototype on two wards until February. Success is when nobody needs tape.',
    tasks: [
      '- [ ] agree the test plan with {link} 📅 2026-11-23',
      '- [x] order cables',
      '- [ ] ask {link} who cleans them',
    ],
  },
  'Audit in March': {
    about: 'Binder one is done, binder two is a box.',
    tasks: [
      "- [ ] read {link}'s draft of chapter four ⏳ 2026-11-27",
      '- [x] training plan with {link} ✅ 2026-10-02',
      '- [ ] list of suppliers 📅 2026-12-15',
    ],
  },
  Kitchen: {
    about: 'New worktop, same cupboards. Oak or not oak.',
    tasks: [
      '- [ ] ask {link} for a second quote 📅 2025-10-10',
      '- [x] measure everything twice',
      '- [ ] choose the tap',
    ],
  },
  'Orchestra weekend': {
    about: 'Last weekend in May, the house above the lake, 34 beds.',
    tasks: [
      '- [ ] ask {link} about the van',
      '- [x] deposit ✅ 2026-09-14',
      '- [ ] {link} and {link} do the programme 📅 2027-01-31',
    ],
  },
  'Allotment plan 2027': {
    about: 'Fewer courgettes. Much fewer courgettes.',
    tasks: ['- [ ] seeds', '- [ ] share the water barrel with {link}?'],
  },
  'Conference talk': {
    about: '"What the tape told us": twenty minutes about watching people work.',
    tasks: ['- [x] abstract', '- [ ] dry run in front of {link}', '- [ ] slides [due:: 2027-02-01]'],
  },
};
const MEETINGS: [string, Circle[]][] = [
  ['Budget round', ['work']],
  ['Trial kick-off', ['work', 'client']],
  ['Orchestra committee', ['club']],
  ['Retrospective', ['work']],
  ['Roadmap', ['work', 'client']],
  ['Allotment assembly', ['neighbour', 'friend']],
  ['Audit preparation', ['work']],
];
const DECISIONS = [
  'no second variant before summer',
  'we try it for a month',
  '{link} asks the lab',
  'budget as last year, plus travel',
  'chairs stay as they are',
  'next time with numbers',
  '{link} writes the summary',
];
const READINGS: Record<string, string> = {
  'Notes/The book about rivers':
    '# The book about rivers\n\nHalf geology, half grief. Best chapter: the ferryman.\n\n> A river is a place where time is visible.\n',
  'Notes/Plum cake':
    '# Plum cake\n\n- 1 kg plums\n- 250 g flour\n- 125 g butter\n- no sugar in the dough!\n\n40 min at 190°.\n',
  'Notes/Viola fingering': '| bar | finger |\n|---|---|\n| 12 | 3 |\n| 48 | 1, slide |\n',
  'Notes/Packing list': '- [ ] rosin\n- [ ] swimming things\n- [x] passport\n- [ ] a real map\n',
  'Notes/Ideen': 'Brief statt Newsletter. Sitzung im Gehen. Kochen nach Postleitzahl.\n',
};

/** Templates, queries, settings and pictures: what a vault holds besides notes. None of it is about anybody. */
export function fixedFiles(): Map<string, string> {
  return new Map([
    [
      '.obsidian/daily-notes.json',
      '{\n  "folder": "Daily",\n  "format": "YYYY/YYYY-MM-DD",\n  "template": "Templates/Daily"\n}\n',
    ],
    ['.obsidian/templates.json', '{ "folder": "Templates" }\n'],
    ['.obsidian/app.json', '{ "alwaysUpdateLinks": true, "attachmentFolderPath": "attachments" }\n'],
    ['Templates/Daily.md', '# {{date}}\n\n## Today\n\n## To do\n- [ ] \n'],
    ['Templates/Contact.md', '---\nemail:\nphone:\ncompany:\nbirthdate:\n---\n# {{title}}\n'],
    ['Templates/Meeting.md', '---\ndate: {{date:YYYY-MM-DD}}\n---\nAttendees: \n\n## Decisions\n'],
    [
      'Home.md',
      '# Home\n\n```tasks\nnot done\ndue before in two weeks\n```\n\n```dataview\nTABLE company, birthdate FROM "Contacts" SORT file.name\n```\n',
    ],
    ...Object.entries(READINGS).map(([path, text]): [string, string] => [`${path}.md`, text]),
  ]);
}

function withLinks(random: Random, pattern: string, people: Someone[], path: string): string {
  return pattern.replace(/\{link\}/g, () => linkTo(random, random.deal(people), path));
}

/** Project notes with open and ticked tasks that name people. */
export function projectNotes(random: Random, people: Someone[]): Map<string, string> {
  return new Map(
    Object.entries(PROJECTS).map(([title, { about, tasks }]) => {
      const path = `Projects/${title}.md`;
      const list = tasks.map((line) => withLinks(random, line, people.slice(0, 20), path));
      return [path, `# ${title}\n\n${about}\n\n## Tasks\n${list.join('\n')}\n`];
    }),
  );
}

function meetingNote(random: Random, attendees: Someone[], day: Day, path: string, task: string): string {
  const links = attendees.map((someone) => linkTo(random, someone, path)).join(', ');
  const decisions = random
    .sample(DECISIONS, 2)
    .map((line) => `- ${withLinks(random, line, attendees, path)}`);
  const topic = fill(random, 'Mostly about {topic}.', attendees[0]!);
  const head = random.chance(0.5) ? `---\ndate: ${day}\n---\n` : '';
  return `${head}Attendees: ${links}\n\n${topic}\n\n## Decisions\n${decisions.join('\n')}\n${withLinks(random, task, attendees, path)}`;
}

/** Two dozen meeting notes; half say their date in the front matter too, one has a task that is due soon. */
export function meetingNotes(random: Random, people: Someone[]): Map<string, string> {
  const notes = new Map<string, string>();
  for (let number = 0; number < 24; number += 1) {
    const drawn: Day = addDays(LAST_DAY, -(number * 30 + random.int(1, 20)));
    const day = addDays(drawn, -Math.max(0, weekdayOf(drawn) - 5));
    const [title, circles] = random.deal(MEETINGS);
    const path = `Meetings/${day} ${title}.md`;
    const around = people.filter(({ weight, from, until }) => weight > 0 && from <= day && day <= until);
    const attendees = random.sample(
      around.filter(({ circle }) => circles.includes(circle)),
      random.int(2, 4),
    );
    if (attendees.length === 0) continue;
    const task = number === 0 ? '\n- [ ] {link} gets the cost table from me 📅 2026-11-26\n' : '';
    notes.set(path, meetingNote(random, attendees, day, path, task));
  }
  return notes;
}

/** Tasks with a date that stand in the diary: some due in the weeks around the last day, some long forgotten. */
export function datedTasks(random: Random, people: Someone[]): Map<Day, string[]> {
  const now = people.slice(0, 9);
  const tasks: [Day, string, Someone[]][] = [
    ['2026-11-12', '- [ ] send {link} the slides about the trial 📅 2026-11-18', now],
    ['2026-11-16', '- [ ] call {link} back about the flat 📅 2026-11-20', now],
    ['2026-11-19', '- [ ] card for {link}, everybody signs [due:: 2026-11-24]', now],
    ['2025-03-14', '- [ ] bring the drill back to {link} 📅 2025-03-20', people.slice(9, 20)],
    ['2025-06-03', '- [ ] find the photo of the ferry for {link} 📅 2025-06-08', people.slice(9, 20)],
    ['2026-02-02', '- [ ] answer {link} about the cabin 📅 2026-02-10', people.slice(9, 20)],
  ];
  return new Map(
    tasks.map(([day, line, whom]) => [
      day,
      [withLinks(random, line, whom, `Daily/${day.slice(0, 4)}/${day}.md`)],
    ]),
  );
}
