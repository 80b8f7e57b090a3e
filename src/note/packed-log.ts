import type { Entry } from '../people/entry.js';
import type { Person } from '../people/person.js';
import type { Task } from '../people/task.js';

type Body = Pick<Person, 'entries' | 'tasks' | 'about'>;
type PackedEntry = [day: string, kind: string, line: number, text: string, rest?: Partial<Entry>];
type PackedTask = [state: Task['state'], theirs: number, line: number, text: string, dates?: Partial<Task>];

/** What a person's note holds besides properties as one text: JSON without the names of what every entry has. */
export function packLog({ entries, tasks, about }: Body): string {
  const log = [entries.map(packEntry), tasks.map(packTask), about ?? null];
  // One letter beyond Latin-1 would make two bytes of each.
  return JSON.stringify(log).replace(
    /[\u0100-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Takes it apart again. */
export function unpackLog(packed: string): Body {
  const [entries, tasks, about] = JSON.parse(packed) as [PackedEntry[], PackedTask[], string | null];
  return {
    entries: entries.map(([date, kind, line, text, rest]) => ({
      date,
      kind,
      known: true,
      text,
      ...rest,
      line,
    })),
    tasks: tasks.map(([state, theirs, line, text, dates]) => ({
      state,
      text,
      theirs: theirs === 1,
      ...dates,
      line,
    })),
    about: about ?? undefined,
  };
}

function packEntry({ date, kind, line, text, known, ...rest }: Entry): PackedEntry {
  const more = known ? rest : { known, ...rest };
  return isEmpty(more) ? [date, kind, line, text] : [date, kind, line, text, more];
}

function packTask({ state, theirs, line, text, ...dates }: Task): PackedTask {
  return isEmpty(dates) ? [state, Number(theirs), line, text] : [state, Number(theirs), line, text, dates];
}

function isEmpty(values: object): boolean {
  return Object.values(values).every((value) => value === undefined);
}
