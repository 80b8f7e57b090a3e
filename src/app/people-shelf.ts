import type { NoteFacts } from '../note/note.js';
import { type PackedFacts, packFacts, unpackFacts } from '../note/pack-facts.js';
import { readNote } from '../note/read-note.js';
import { findPerson, typedName } from '../people/find-person.js';
import { introductionsIn, otherOf } from '../people/introductions.js';
import type { Contact, GoalLink, Network } from '../people/network.js';
import type { Person, Reference } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import { readOwnFile, writeOwnFile } from '../vault/own-file.js';
import { textOf } from '../vault/read-vault.js';
import type { Ground } from './ground.js';
import { contactOfLine, listNames, placesNaming } from './name-list.js';
import { resolveNames } from './resolve-names.js';

const FILE = 'people.cache';
/** Notes; below that nothing is kept. */
const FEWEST = 300;

/** What stands in front, one line of JSON; the names follow, in the network's order, then the rows. */
interface Head {
  /** Bytes of the names. */
  names: number;
  me?: string;
  goals: [string, PackedFacts][];
}

/** What other notes say of one person, `PLACE:JSON`; people and goals by their places in the lists. */
interface Row extends Pick<Contact, 'mentions' | 'tasks' | 'ticked'> {
  introducers: [Reference, number][];
  goals: (Omit<GoalLink, 'goal'> & { goal: number })[];
  /** With whom an introduction connects them. */
  around: number[];
}

/** Looks up people of a vault that has not changed since its network was kept, without reading it. */
export interface PeopleShelf {
  /** Everybody by name; of those who were not taken down, nothing else is known. */
  readonly network: Network;
  /** The people whom names mean, as {@link resolveNames} finds them. */
  resolve(names: readonly string[]): Contact[];
  /**
   * Fills in all that the network knows of these people, and of those with whom an introduction connects them. Returns
   * the network as far as that asks for it; undefined if one of their notes cannot be read any more.
   */
  takeDown(people: readonly Contact[]): Network | undefined;
}

/** Keeps who there is and what connects them, and the settings that it was read with, for {@link openShelf}. */
export function keepPeople(root: string, { mark, keepSettings }: Ground, network: Network): void {
  if (mark === undefined || network.contacts.length < FEWEST) return;
  keepSettings();
  const list = listNames(network.contacts);
  if (list === undefined) return;
  const names = Buffer.from(list);
  const head: Head = {
    names: names.length,
    me: network.me?.path,
    goals: network.goals.map((goal) => [goal.path, packFacts(goal)]),
  };
  const rows = rowsOf(network).flatMap((row, place) => (row ? [`${place}:${JSON.stringify(row)}\n`] : []));
  const parts = [Buffer.from(`${JSON.stringify(head)}\n`), names, Buffer.from(`\n${rows.join('')}`)];
  writeOwnFile(root, FILE, mark, Buffer.concat(parts));
}

function rowsOf(network: Network): (Row | undefined)[] {
  const places = new Map(network.contacts.map((contact, index) => [contact, index]));
  const known = introductionsIn(network);
  return network.contacts.map((contact) => {
    const { mentions, tasks, ticked, introducers, goals } = contact;
    const around = (known.get(contact) ?? []).map((one) => places.get(otherOf(one, contact)) as number);
    if ([mentions, tasks, ticked ?? [], introducers, goals, around].every((list) => list.length === 0))
      return undefined;
    return {
      mentions,
      tasks,
      ticked,
      introducers: introducers.map((one) => [
        one.reference,
        one.contact ? (places.get(one.contact) as number) : -1,
      ]),
      goals: goals.map((one) => ({ ...one, goal: network.goals.indexOf(one.goal) })),
      around: [...new Set(around)],
    };
  });
}

/** The people of a vault as they were kept on exactly this ground; undefined if they were not. */
export function openShelf(root: string, { mark, settings }: Ground): PeopleShelf | undefined {
  const bytes = mark === undefined ? undefined : readOwnFile(root, FILE, mark);
  if (!bytes) return undefined;
  try {
    const end = bytes.indexOf(10) + 1;
    const head = JSON.parse(bytes.subarray(0, end).toString('utf8')) as Head;
    const names = bytes.subarray(end, end + head.names).toString('utf8');
    return new Shelf(root, settings, head, names, bytes.subarray(end + head.names));
  } catch {
    return undefined;
  }
}

class Shelf implements PeopleShelf {
  readonly #root: string;
  readonly #settings: Settings;
  readonly #names: string;
  readonly #lines: readonly string[];
  readonly #rows: Buffer;
  readonly #goals: NoteFacts[];
  readonly #me: Person | undefined;
  /** Of ten thousand people few are asked for: only these are made. */
  readonly #made = new Map<number, Contact>();
  readonly #places = new Map<Contact, number>();

  constructor(root: string, settings: Settings, head: Head, names: string, rows: Buffer) {
    this.#root = root;
    this.#settings = settings;
    this.#names = names;
    this.#lines = names.split('\n');
    this.#rows = rows;
    this.#goals = head.goals.map(([path, packed]) => unpackFacts(path, packed));
    this.#me = head.me === undefined ? undefined : this.#person(head.me);
  }

  get network(): Network {
    return this.#networkOf(this.#lines.map((_, place) => this.#at(place)));
  }

  resolve(names: readonly string[]): Contact[] {
    const found = names.map((name) => this.#named(name));
    // Nobody or more than one: said with a look at everybody.
    return found.every((one) => one !== undefined)
      ? [...new Set(found)]
      : resolveNames(this.network, [...names]);
  }

  takeDown(people: readonly Contact[]): Network | undefined {
    const all = new Set(people);
    for (const contact of people) {
      const row = this.#row(contact);
      for (const place of row?.around ?? []) all.add(this.#at(place));
      for (const [, place] of row?.introducers ?? []) if (place !== -1) all.add(this.#at(place));
    }
    if (![...all].every((contact) => this.#fill(contact))) return undefined;
    // Whom the words of such an entry mean depends on how all others are called.
    const namesOthers = [...all].some(({ person }) =>
      person.entries.some(({ kind }) => kind === 'introduced'),
    );
    if (namesOthers) return this.network;
    const placeOf = (contact: Contact) => this.#places.get(contact) as number;
    return this.#networkOf([...all].sort((a, b) => placeOf(a) - placeOf(b)));
  }

  #networkOf(contacts: Contact[]): Network {
    return { contacts, me: this.#me, goals: this.#goals, clippings: [] };
  }

  #named(name: string): Contact | undefined {
    const typed = typedName(name);
    const places = typed === '' ? [] : placesNaming(this.#names, typed);
    const found = findPerson(this.#networkOf(places.map((place) => this.#at(place))), name);
    return 'contact' in found ? found.contact : undefined;
  }

  #fill(contact: Contact): boolean {
    const person = this.#person(contact.person.path);
    if (!person) return false;
    const row = this.#row(contact);
    Object.assign(contact, {
      person,
      mentions: row?.mentions ?? [],
      tasks: row?.tasks ?? [],
      ticked: row?.ticked ?? [],
      introducers: (row?.introducers ?? []).map(([reference, place]) =>
        place === -1 ? { reference } : { reference, contact: this.#at(place) },
      ),
      goals: (row?.goals ?? []).map((one) => ({ ...one, goal: this.#goals[one.goal] as NoteFacts })),
    } satisfies Contact);
    return true;
  }

  #row(contact: Contact): Row | undefined {
    const sign = `\n${this.#places.get(contact)}:`;
    const start = this.#rows.indexOf(sign);
    if (start === -1) return undefined;
    const text = this.#rows.subarray(start + sign.length, this.#rows.indexOf(10, start + 1));
    return JSON.parse(text.toString('utf8')) as Row;
  }

  #at(place: number): Contact {
    const known = this.#made.get(place);
    if (known) return known;
    const contact = contactOfLine(this.#lines[place] as string);
    this.#made.set(place, contact);
    this.#places.set(contact, place);
    return contact;
  }

  #person(path: string): Person | undefined {
    const text = textOf(this.#root, path, this.#settings);
    return text === undefined ? undefined : readNote(path, text, this.#settings).person;
  }
}
