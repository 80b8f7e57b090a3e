import fc from 'fast-check';
import type { Agenda } from '../../src/agenda/agenda.js';
import { buildAgenda } from '../../src/agenda/build-agenda.js';
import { readNote } from '../../src/note/read-note.js';
import { buildNetwork } from '../../src/people/build-network.js';
import { addDays, type Day } from '../../src/people/day.js';
import type { Network } from '../../src/people/network.js';
import { defaultSettings, type Settings } from '../../src/people/settings.js';

/** A whole vault as texts, and the day that it is looked at. */
export interface GeneratedVault {
  today: Day;
  files: Record<string, string>;
}

const NAMES = [
  'Anna Keller',
  'Ben Wyss',
  'Cem Kaya',
  'Dörte Groß',
  'Émile Roux',
  'Fatima Al Amin',
  'Gül Şahin',
  'Hugo',
  'Ida Lund',
  'Jan Wolf',
  'Žofia Nowak',
  '田中 優希',
];
const KINDS = [
  'met',
  'call',
  'sent',
  'wrote',
  'thanked',
  'greeted',
  'gave',
  'received',
  'got',
  'note',
  'skipped',
  'moved',
];
const WORDS = [
  'the slides',
  'lunch',
  'her *new* team',
  'thanks for the address',
  'a [[link]] and #tag',
  'Frage zum Saal',
  '',
];
const INTERESTS = ['sailing', 'comics', 'graphic design', 'meeting formats'];

/** A day so many days from today, mostly near. */
const offset = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -12, max: 0 }) },
  { weight: 3, arbitrary: fc.integer({ min: -120, max: 0 }) },
  { weight: 1, arbitrary: fc.integer({ min: -900, max: 0 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) },
);
const some = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });

const personShape = fc.record({
  tier: some(['A', 'B', 'C', 'D', 'none']),
  every: fc.option(fc.constantFrom('2 weeks', '10d', 'P1M'), { nil: undefined, freq: 1 }),
  metOn: fc.option(offset, { nil: undefined }),
  introducedBy: fc.option(fc.nat(11), { nil: undefined }),
  birthday: fc.option(fc.integer({ min: -12_000, max: -3_000 }), { nil: undefined }),
  status: fc.constantFrom(undefined, undefined, undefined, undefined, 'active', 'paused', 'archived'),
  snooze: fc.constantFrom(undefined, undefined, undefined, -3, 0, 5, 30),
  rapport: fc.constantFrom(undefined, undefined, 1, 3, 5),
  seeks: some(INTERESTS),
  offers: some(INTERESTS),
  city: some(['Bern', 'Zürich']),
  entries: fc.array(fc.tuple(offset, fc.constantFrom(...KINDS), fc.constantFrom(...WORDS)), { maxLength: 6 }),
  promises: fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.option(offset, { nil: undefined })), {
    maxLength: 2,
  }),
});
type PersonShape = typeof personShape extends fc.Arbitrary<infer T> ? T : never;

/** The note of one generated person. */
function personText(shape: PersonShape, names: readonly string[], today: Day): string {
  const on = (days: number) => addDays(today, days);
  const introducer = shape.introducedBy === undefined ? undefined : names[shape.introducedBy % names.length];
  const properties: [string, string | number | undefined][] = [
    ['type', 'person'],
    ['tier', shape.tier],
    ['every', shape.every],
    ['met-on', shape.metOn === undefined ? undefined : on(shape.metOn)],
    ['introduced-by', introducer && `"[[${introducer}]]"`],
    ['birthday', shape.birthday === undefined ? undefined : on(shape.birthday)],
    ['status', shape.status],
    ['snooze-until', shape.snooze === undefined ? undefined : on(shape.snooze)],
    ['rapport', shape.rapport],
    ['seeks', shape.seeks && `[${shape.seeks}]`],
    ['offers', shape.offers && `[${shape.offers}]`],
    ['city', shape.city],
  ];
  const front = properties.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  const entries = shape.entries.map(([days, kind, words]) => `- ${on(days)} ${kind}${words && `: ${words}`}`);
  const promises = shape.promises.map(
    ([done, theirs, due], index) =>
      `- [${done ? 'x' : ' '}] ${theirs ? 'theirs: ' : ''}promise ${index}${due === undefined ? '' : ` 📅 ${on(due)}`}${done ? ` ✅ ${today}` : ''}`,
  );
  return ['---', ...front, '---', '', '## Log', ...entries, '', '## Promises', ...promises, ''].join('\n');
}

const diaryShape = fc.record({
  days: fc.integer({ min: -60, max: 0 }),
  links: fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 3 }),
  task: fc.constantFrom('', '- [ ] ', '- [x] ', '> '),
});

/** The days from 2023 to 2029 and what people keep: nobody up to a dozen people, a diary, a goal, an own page of text. */
export const vault: fc.Arbitrary<GeneratedVault> = fc
  .record({
    day: fc.nat(2_500),
    people: fc.array(personShape, { maxLength: 12 }),
    diary: fc.array(diaryShape, { maxLength: 4 }),
    goal: fc.option(fc.constantFrom(...INTERESTS), { nil: undefined, freq: 1 }),
  })
  .map(({ day, people, diary, goal }) => {
    const today = addDays('2023-01-01', day);
    const names = NAMES.slice(0, Math.max(1, people.length));
    const files: Record<string, string> = {};
    people.forEach((shape, index) => {
      files[`people/${NAMES[index]}.md`] = personText(shape, names, today);
    });
    diary.forEach(({ days, links, task }, index) => {
      const linked = links.map((link) => `[[${names[link % names.length]}]]`).join(' and ');
      files[`journal/${addDays(today, days)} ${index}.md`] = `${task}talked with ${linked}\n`;
    });
    if (goal) files['goals/Speak.md'] = `---\nseeks: [${goal}]\ndeadline: ${addDays(today, 90)}\n---\n`;
    return { today, files };
  });

/** The network of a generated vault. */
export function networkOf(
  files: Readonly<Record<string, string>>,
  settings = defaultSettings(),
  read: typeof readNote = readNote,
): Network {
  const paths = Object.keys(files);
  const notes = paths.map((path) => read(path, files[path] as string, settings));
  return buildNetwork(notes, settings, paths).network;
}

/** The agenda of a generated vault. */
export function agendaFor({ today, files }: GeneratedVault, settings: Settings = defaultSettings()): Agenda {
  return buildAgenda(networkOf(files, settings), { today, settings });
}
