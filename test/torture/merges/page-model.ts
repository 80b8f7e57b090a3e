import { changeMark } from '../../../src/render/marked-block.js';
import type { Random } from '../../bench/random.js';
import { times } from './note-model.js';

/** A page as it was made and what was typed into it since. */
export interface PageModel {
  day: number;
  people: { name: string; reason: string; task?: string }[];
  /** Name → what was done to their line. */
  gestures: Map<string, { mark: string; words: string[]; isTaskDone: boolean }>;
  /** Lines typed below those of the people. */
  typed: string[];
  before: string[];
  after: string[];
}

/** A page for some people, as the program makes it. */
export function newPage(random: Random, token: () => string): PageModel {
  const people = times(random.int(0, 5), () => newPerson(random, token));
  const [before, after] = [times(random.int(0, 2), token), times(random.int(0, 2), token)];
  return { day: 1, people, gestures: new Map(), typed: [], before, after };
}

function newPerson(random: Random, token: () => string): PageModel['people'][number] {
  return { name: `P ${token()}`, reason: token(), task: random.chance(0.3) ? token() : undefined };
}

/** The file. */
export function pageText(page: PageModel): string {
  const made = bodyOf({ ...page, gestures: new Map(), typed: [] });
  const begin = `<!-- knowwho:begin ${changeMark(made)} 2026-11-${String(page.day).padStart(2, '0')} · what you write outside these two lines stays yours -->`;
  const block = `${begin}\n${bodyOf(page)}\n<!-- knowwho:end -->`;
  return [...page.before, block, ...page.after, ''].join('\n');
}

function bodyOf({ day, people, gestures, typed }: PageModel): string {
  const lines = people.flatMap(({ name, reason, task }) => {
    const { mark = ' ', words = [], isTaskDone = false } = gestures.get(name) ?? {};
    const line = `- [${mark}] [[${name}]] · ${reason} · [[${name} (stub)|what to say]]`;
    return [
      [line, ...words].join(' '),
      ...(task ? [`  - [${isTaskDone ? 'x' : ' '}] ${task}, by 23 November`] : []),
    ];
  });
  return [`# Day ${day}`, '', ...lines, ...typed, '', '## Not this week', `${people.length} people.`].join(
    '\n',
  );
}

/** A copy that was made again, or typed into, or both. */
export function editPage(base: PageModel, random: Random, token: () => string): PageModel {
  const page = structuredClone(base);
  if (random.chance(0.4)) {
    // Made again: what was typed has been carried out.
    page.day += random.int(0, 3);
    page.people = page.people.filter(() => random.chance(0.8));
    for (const person of page.people) if (random.chance(0.4)) person.reason = token();
    if (random.chance(0.5)) page.people.push(newPerson(random, token));
    page.gestures = new Map();
    page.typed = [];
  }
  for (let count = random.int(0, 3); count > 0 && page.people.length > 0; count -= 1) {
    const { name, task } = random.pick(page.people);
    const gesture = page.gestures.get(name) ?? { mark: ' ', words: [], isTaskDone: false };
    const what = random.int(0, 3);
    if (what === 0) gesture.mark = random.pick(['x', 'x', '>', '-']);
    else if (what === 1) gesture.words.push(token());
    else if (what === 2 && task) gesture.isTaskDone = true;
    else page.typed.push(random.pick(['', '- ']) + token());
    page.gestures.set(name, gesture);
  }
  if (random.chance(0.2)) page.before.push(token());
  if (random.chance(0.2)) page.after.splice(0, random.int(0, 1), token());
  return page;
}

/** What is wrong with the outcome; undefined if nothing is. */
export function judgePage(
  base: PageModel,
  ours: PageModel,
  theirs: PageModel,
  merged: string,
): string | undefined {
  if (/^(?:<{7}|={7}|>{7})/m.test(merged)) return 'a conflict in a generated file';
  if ((merged.match(/<!-- knowwho:/g) ?? []).length !== 2) return 'the markers are not there once';
  for (const side of [ours, theirs]) {
    const around = [...side.before, ...side.after].filter(
      (one) => ![...base.before, ...base.after].includes(one),
    );
    const words = [...side.gestures.values()].flatMap((one) => one.words);
    for (const typed of [...around, ...words, ...side.typed].filter((one) => !wasTyped(base, one))) {
      const count = merged.split(typed.replace('- ', '')).length - 1;
      if (count !== 1) return `${typed} stands there ${count} times`;
    }
    for (const [name, { mark, isTaskDone }] of side.gestures) {
      const old = base.gestures.get(name);
      if (mark !== ' ' && mark !== old?.mark && !merged.includes(`- [${mark}] [[${name}]]`))
        return `the [${mark}] of ${name} is lost`;
      const { task } = side.people.find((one) => one.name === name) ?? {};
      if (isTaskDone && !old?.isTaskDone && !merged.includes(`- [x] ${task}`))
        return `the tick of ${task} is lost`;
    }
  }
  return undefined;
}

function wasTyped(page: PageModel, word: string): boolean {
  return page.typed.includes(word) || [...page.gestures.values()].some(({ words }) => words.includes(word));
}
