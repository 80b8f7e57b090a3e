import type { Person } from '../people/person.js';
import { NONE } from './none.js';
import type { NoteFacts } from './note.js';
import { packLog, unpackLog } from './packed-log.js';
import { PersonFields } from './person-fields.js';

/**
 * The same facts in less memory, for who keeps those of ten thousand notes: texts that do not hold on to the whole
 * note that they were cut out of, no empty lists, and a log that is taken apart when it is asked for.
 */
export function compactFacts(facts: NoteFacts): NoteFacts {
  const { person, ...rest } = facts;
  const compact = flat(rest) as NoteFacts;
  if (!person) return compact;
  const { entries, tasks, about, ...own } = person;
  const packed = new PackedPerson(flat({ ...own, log: packLog({ entries, tasks, about }) }) as Packed);
  compact.person = packed as Person;
  // They are the person's own, for a person.
  if (compact.title === packed.name) compact.title = packed.name;
  compact.path = packed.path;
  if (isSame(compact.tags, packed.tags)) compact.tags = packed.tags;
  if (isSame(compact.aliases, packed.aliases)) compact.aliases = packed.aliases;
  return compact;
}

type Body = Pick<Person, 'entries' | 'tasks' | 'about'>;
type Packed = Omit<Person, keyof Body> & { log: string };

/** A person whose entries, tasks and prose are kept as one text, and apart only as long as somebody looks at them. */
class PackedPerson extends PersonFields {
  readonly #log: string;
  #apart: WeakRef<Body> | undefined;

  constructor(person: Packed) {
    super(person);
    this.#log = person.log;
  }

  get entries(): Person['entries'] {
    return this.#open().entries;
  }

  get tasks(): Person['tasks'] {
    return this.#open().tasks;
  }

  get about(): Person['about'] {
    return this.#open().about;
  }

  toJSON(): Person {
    return { ...this, ...this.#open() };
  }

  #open(): Body {
    const known = this.#apart?.deref();
    if (known) return known;
    const apart = unpackLog(this.#log);
    this.#apart = new WeakRef(apart);
    return apart;
  }
}

/** A copy by way of JSON: its strings stand for themselves, and equal short ones are one. */
function flat(value: object): object {
  const copy = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  for (const [key, one] of Object.entries(copy)) if (Array.isArray(one) && one.length === 0) copy[key] = NONE;
  return copy;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
