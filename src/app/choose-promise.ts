import type { Person } from '../people/person.js';
import { foldText, meets } from '../people/same-words.js';
import type { Task } from '../people/task.js';
import { Failure } from './failure.js';

/**
 * The open promise that typed words mean: the very text, its beginning, a part of it, its words in other inflections.
 * Without words it is the only one. Refused, with the candidates, if there is none or more than one.
 */
export function choosePromise(person: Person, words: string | undefined, theirsOnly: boolean): Task {
  const open = person.tasks.filter(({ state, theirs }) => state === 'open' && (theirs || !theirsOnly));
  const wanted = foldText((words ?? '').trim());
  const steps: ((text: string) => boolean)[] =
    words === undefined
      ? [() => true]
      : [
          (text) => text === wanted,
          (text) => text.startsWith(wanted),
          (text) => text.includes(wanted),
          (text) => meets(wanted, text),
        ];
  for (const matches of steps) {
    const found = open.filter(({ text }) => matches(foldText(text.trim())));
    if (found.length === 1) return found[0] as Task;
    if (found.length > 1) throw new Failure('refused', several(person, words, found));
  }
  const what = words === undefined ? 'No promise is open' : `No open promise is “${words}”`;
  const list = open.length === 0 || words === undefined ? '' : ` Open are:\n${lines(person, open)}`;
  throw new Failure('refused', `${what} in ${person.path}.${list}`);
}

function several(person: Person, words: string | undefined, found: Task[]): string {
  const what = words === undefined ? `${person.name} has` : `“${words}” could be`;
  return `${what} ${found.length} open promises; write more of the one you mean:\n${lines(person, found)}`;
}

function lines({ path }: Person, tasks: Task[]): string {
  return tasks
    .map(({ text, theirs, line }) => `  ${theirs ? 'theirs: ' : ''}${text} (${path}:${line})`)
    .join('\n');
}
