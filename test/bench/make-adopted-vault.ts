import { makeDiary } from './adopted/diary.js';
import { datedTasks, fixedFiles, meetingNotes, projectNotes } from './adopted/other-notes.js';
import { personNote } from './adopted/person-note.js';
import { makePeople } from './adopted/someone.js';
import { createRandom } from './random.js';
import { createWriter } from './write-files.js';

/** A picture of one pixel (PNG), for the embeds. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Writes a vault as people keep it before they know this program: notes about people in `Contacts/` without tiers,
 * `met-on` or a log, two years of diary in `Daily/YYYY/`, meetings, projects, templates, pictures; no `knowwho.yaml`.
 * It ends on 2026-11-20. The same number of people and seed give the same bytes. Returns the paths written, the people
 * whom the diary names most first.
 */
export function makeAdoptedVault(
  dir: string,
  { people: count = 300, seed }: { people?: number; seed: number },
): { people: string[]; dailyNotes: string[]; others: string[] } {
  const random = createRandom(seed);
  const write = createWriter(dir);
  const people = makePeople(random, count);
  for (const someone of people) write(someone.path, personNote(random, someone, people));
  const diary = makeDiary(random, people, count < 20 ? new Map() : datedTasks(random, people));
  const others = new Map([
    ...fixedFiles(),
    ...(count < 20 ? [] : [...projectNotes(random, people), ...meetingNotes(random, people)]),
  ]);
  for (const [path, text] of [...diary, ...others]) write(path, text);
  for (const name of ['summer-party', 'orchestra', 'whiteboard']) write(`attachments/${name}.png`, PIXEL);
  return {
    people: people.map(({ path }) => path),
    dailyNotes: [...diary.keys()],
    others: [...others.keys()],
  };
}
