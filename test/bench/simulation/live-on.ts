import type { Item } from '../../../src/agenda/agenda.js';
import { addDays, type Day } from '../../../src/people/day.js';
import { addEntry, type Simulated } from './grow-network.js';

/** Answers that are on their way, by the day on which they come. */
export type Post = Map<Day, Simulated[]>;

/**
 * What the simulated user does for one line of the page: a word for its strongest reason, and what was promised. With
 * `ahead`, promises are kept as soon as they are seen; without, on their very day.
 */
export function actOn(item: Item, one: Simulated, day: Day, post: Post, ahead: boolean): void {
  const now = item.reasons.filter(({ due, rule }) => due <= day || !WAIT_FOR_THEIR_DAY.has(rule));
  const rules = new Set(now.map(({ rule }) => rule));
  for (const { task, due, rule } of item.reasons) {
    const promise = one.contact.person.tasks.find(({ line }) => line === task?.line);
    if (rule === 'promise' && promise && (ahead || due <= day))
      Object.assign(promise, { state: 'done', done: day });
  }
  if (rules.has('thank') || rules.has('thank-introducer')) addEntry(one, day, 'thanked');
  else if (rules.has('occasion')) addEntry(one, day, 'greeted');
  else if (rules.has('nudge') || rules.has('promise-theirs')) ask(one, day, post);
  else if ([...rules].some((rule) => rule !== 'promise' && rule !== 'appointment')) speak(one, day, post);
  else if (rules.has('promise')) addEntry(one, day, 'wrote');
}

const WAIT_FOR_THEIR_DAY: ReadonlySet<string> = new Set(['promise', 'occasion', 'appointment']);

function speak(one: Simulated, day: Day, post: Post): void {
  const draw = one.random.next();
  if (draw < 0.45) addEntry(one, day, 'wrote');
  else if (draw < 0.8) ask(one, day, post);
  else {
    addEntry(one, day, 'call');
    talk(one, day);
  }
}

function ask(one: Simulated, day: Day, post: Post): void {
  addEntry(one, day, 'sent', 'a question');
  if (!one.random.chance(one.answers)) return;
  const comes = addDays(day, one.random.int(1, 8));
  post.set(comes, [...(post.get(comes) ?? []), one]);
}

/** An answer comes: it may keep what they promised, and be the beginning of something. */
export function answer(one: Simulated, day: Day): void {
  addEntry(one, day, 'received');
  for (const task of one.contact.person.tasks) {
    if (task.theirs && task.state === 'open' && one.random.chance(0.8))
      Object.assign(task, { state: 'done', done: day });
  }
  talk(one, day);
}

/** What comes of a conversation: a promise of mine or theirs, a favour, an appointment, mostly nothing. */
export function talk(one: Simulated, day: Day): void {
  const { random, contact } = one;
  const { tasks, entries } = contact.person;
  const promise = (theirs: boolean) =>
    tasks.push({
      state: 'open',
      text: 'something',
      theirs,
      due: addDays(day, random.int(2, 14)),
      created: day,
      line: 1_000 + entries.length + tasks.length,
    });
  const draw = random.next();
  if (draw < 0.15) promise(false);
  else if (draw < 0.22) promise(true);
  else if (draw < 0.3) addEntry(one, day, 'got', 'an address');
  else if (draw < 0.36) addEntry(one, addDays(day, random.int(5, 20)), 'met', 'as agreed');
}
