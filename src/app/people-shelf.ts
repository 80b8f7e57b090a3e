import type { NoteFacts } from '../note/note.js';
import { type PackedFacts, packFacts, unpackFacts } from '../note/pack-facts.js';
import { readNote } from '../note/read-note.js';
import { fileNameOf } from '../note/read-person.js';
import { introductionsIn, otherOf } from '../people/introductions.js';
import type { Contact, GoalLink, Network } from '../people/network.js';
import type { Person, Reference } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import { readOwnFile, writeOwnFile } from '../vault/own-file.js';
import { textOf } from '../vault/read-vault.js';
import type { Ground } from './ground.js';

const FILE = 'people.cache';
/** Notes; below that nothing is kept. */
const FEWEST = 300;

/** What stands in front: everybody in the network's order, me and the goals. */
interface Head {
  /** Path, name where it is not the file's, aliases where there are any. */
  names: [path: string, name?: string | 0, aliases?: string[]][];
  me?: string;
  goals: [string, PackedFacts][];
}

/** What other notes say of one person; people and goals by their places in the head. */
interface Row extends Pick<Contact, 'mentions' | 'tasks' | 'ticked'> {
  introducers: [Reference, number][];
  goals: (Omit<GoalLink, 'goal'> & { goal: number })[];
  /** With whom an introduction connects them. */
  around: number[];
}

/** Looks up people of a vault that has not changed since its network was kept, without reading it. */
export interface PeopleShelf {
  /** Everybody by name; of those who were not taken down, nothing else is known. */
  network: Network;
  /**
   * Fills in all that the network knows of these people, and of those with whom an introduction connects them. False if
   * one of their notes cannot be read any more.
   */
  takeDown(people: readonly Contact[]): boolean;
}

/** Keeps who there is and what connects them, for {@link openShelf}. */
export function keepPeople(root: string, { mark }: Ground, network: Network): void {
  if (mark === undefined || network.contacts.length < FEWEST) return;
  const places = new Map(network.contacts.map((contact, index) => [contact, index]));
  const known = introductionsIn(network);
  const head: Head = {
    names: network.contacts.map(({ person }) => namesOf(person)),
    me: network.me?.path,
    goals: network.goals.map((goal) => [goal.path, packFacts(goal)]),
  };
  const rows = network.contacts.map((contact) => {
    const { mentions, tasks, ticked, introducers, goals } = contact;
    const around = (known.get(contact) ?? []).map((one) => places.get(otherOf(one, contact)) as number);
    if ([mentions, tasks, ticked ?? [], introducers, goals, around].every((list) => list.length === 0))
      return '';
    return JSON.stringify({
      mentions,
      tasks,
      ticked,
      introducers: introducers.map((one) => [
        one.reference,
        one.contact ? (places.get(one.contact) as number) : -1,
      ]),
      goals: goals.map((one) => ({ ...one, goal: network.goals.indexOf(one.goal) })),
      around: [...new Set(around)],
    } satisfies Row);
  });
  writeOwnFile(root, FILE, mark, Buffer.from([JSON.stringify(head), ...rows].join('\n')));
}

/** The people of a vault as they were kept on exactly this ground; undefined if they were not. */
export function openShelf(root: string, { mark, settings }: Ground): PeopleShelf | undefined {
  const bytes = mark === undefined ? undefined : readOwnFile(root, FILE, mark);
  if (!bytes) return undefined;
  try {
    const [first = '', ...rows] = bytes.toString('utf8').split('\n');
    return new Shelf(root, settings, JSON.parse(first) as Head, rows);
  } catch {
    return undefined;
  }
}

class Shelf implements PeopleShelf {
  readonly network: Network;
  private readonly goals: NoteFacts[];
  private readonly places: Map<Contact, number>;

  constructor(
    private readonly root: string,
    private readonly settings: Settings,
    head: Head,
    private readonly rows: readonly string[],
  ) {
    this.goals = head.goals.map(([path, packed]) => unpackFacts(path, packed));
    const contacts = head.names.map(nameOnly);
    this.places = new Map(contacts.map((contact, index) => [contact, index]));
    const me = head.me === undefined ? undefined : this.person(head.me);
    this.network = { contacts, me, goals: this.goals, clippings: [] };
  }

  takeDown(people: readonly Contact[]): boolean {
    const all = new Set(people);
    for (const contact of people) {
      for (const place of this.row(contact)?.around ?? []) all.add(this.at(place));
      for (const [, place] of this.row(contact)?.introducers ?? []) if (place !== -1) all.add(this.at(place));
    }
    return [...all].every((contact) => this.fill(contact));
  }

  private fill(contact: Contact): boolean {
    const person = this.person(contact.person.path);
    if (!person) return false;
    const row = this.row(contact);
    Object.assign(contact, {
      person,
      mentions: row?.mentions ?? [],
      tasks: row?.tasks ?? [],
      ticked: row?.ticked ?? [],
      introducers: (row?.introducers ?? []).map(([reference, place]) =>
        place === -1 ? { reference } : { reference, contact: this.at(place) },
      ),
      goals: (row?.goals ?? []).map((one) => ({ ...one, goal: this.goals[one.goal] as NoteFacts })),
    } satisfies Contact);
    return true;
  }

  private row(contact: Contact): Row | undefined {
    const text = this.rows[this.places.get(contact) as number];
    return text ? (JSON.parse(text) as Row) : undefined;
  }

  private at(place: number): Contact {
    return this.network.contacts[place] as Contact;
  }

  private person(path: string): Person | undefined {
    const text = textOf(this.root, path, this.settings);
    return text === undefined ? undefined : readNote(path, text, this.settings).person;
  }
}

function namesOf({ path, name, fileName, aliases }: Person): Head['names'][number] {
  if (aliases.length > 0) return [path, name, aliases];
  return name === fileName ? [path] : [path, name];
}

/** Shared by all of whom nothing but the names is known: ten thousand empty lists are a burden, too. */
const NONE: never[] = [];

/** Somebody of whom nothing but the names is known yet. */
function nameOnly([path, name, aliases]: Head['names'][number]): Contact {
  const fileName = fileNameOf(path);
  const person: Partial<Person> = {
    path,
    name: name || fileName,
    fileName,
    aliases: aliases ?? NONE,
    tags: NONE,
    introducedBy: NONE,
    entries: NONE,
    tasks: NONE,
    status: 'active',
    line: 1,
  };
  return {
    person: person as Person,
    mentions: NONE,
    tasks: NONE,
    ticked: NONE,
    introducers: NONE,
    goals: NONE,
  };
}
