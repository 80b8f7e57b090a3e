import type { Agenda } from '../agenda/agenda.js';
import type { Contact } from '../people/network.js';

/** An agenda as it is printed: of each contact name and path, and nothing of the network behind it. */
export interface ShownDue {
  agenda: Agenda;
  /** A person's path → the path of the stub. */
  stubs: Map<string, string>;
}

interface Packed {
  agenda: unknown;
  stubs: [string, string][];
  people: { name: string; path: string }[];
}

/** Of a reason, what only the generated files need. */
const UNPRINTED = new Set(['about', 'task', 'steady', 'score', 'fixed', 'atLatest']);

/** Packs what is printed for {@link unpackShown}. */
export function packShown({ agenda, stubs }: ShownDue): string {
  const people: Packed['people'] = [];
  const numbers = new Map<Contact, number>();
  const numberOf = (contact: Contact): number => {
    const known = numbers.get(contact);
    if (known !== undefined) return known;
    numbers.set(contact, people.length);
    people.push({ name: contact.person.name, path: contact.person.path });
    return people.length - 1;
  };
  const items = agenda.notThisWeek.map(({ contact, due }) => ({ contact, due }));
  const packed = JSON.stringify({ ...agenda, notThisWeek: items }, (key, value) => {
    if (key === 'contact') return numberOf(value as Contact);
    if (key === 'people') return (value as Contact[]).map(numberOf);
    return UNPRINTED.has(key) ? undefined : value;
  });
  // The people are numbered while the agenda is written.
  return `{"agenda":${packed},"stubs":${JSON.stringify([...stubs])},"people":${JSON.stringify(people)}}`;
}

/**
 * What was packed, fit for the terminal and for JSON: contacts are the same object wherever they stand, and know nothing
 * but name and path. Throws where the text is none.
 */
export function unpackShown(text: string): ShownDue {
  const { agenda, stubs, people } = JSON.parse(text) as Packed;
  const contacts = people.map((person) => ({ person }) as unknown as Contact);
  revive(agenda, contacts);
  return { agenda: agenda as Agenda, stubs: new Map(stubs) };
}

function revive(value: unknown, contacts: readonly Contact[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) revive(item, contacts);
    return;
  }
  const object = value as Record<string, unknown>;
  for (const key of Object.keys(object)) {
    const inner = object[key];
    if (key === 'contact') object[key] = contacts[inner as number];
    else if (key === 'people') object[key] = (inner as number[]).map((number) => contacts[number]);
    else revive(inner, contacts);
  }
}
