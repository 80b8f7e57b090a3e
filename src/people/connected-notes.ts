import type { Diagnostic } from '../note/diagnostic.js';
import type { NoteFacts } from '../note/note.js';
import type { BuiltNetwork } from './build-network.js';
import { linkGoals } from './link-goals.js';
import { AmbiguousLinks, type ExcerptOf } from './link-problems.js';
import { indexNames, type NameIndex, nameKey } from './name-index.js';
import type { Contact } from './network.js';
import { onceFor } from './once-for.js';
import { keepOrder } from './order-of-names.js';
import type { Person } from './person.js';
import { resolveIntroducers } from './resolve-introducers.js';
import { saysOfPeople } from './says-of-people.js';
import type { Settings } from './settings.js';
import { NONE } from './shared-list.js';
import { sortByText } from './sort-by-text.js';
import { compareText } from './text-key.js';

/** A link that more than one note answers to, where it stands. */
interface AmbiguousUse {
  target: string;
  paths: string[];
  line: number;
  column: number;
}

/** The notes of a vault with their links followed; one of them can be exchanged without following all others anew. */
export class ConnectedNotes {
  readonly contactOf: ReadonlyMap<string, Contact>;
  readonly #settings: Settings;
  readonly #excerptOf: ExcerptOf;
  readonly #names: NameIndex;
  readonly #contacts: Contact[];
  /** Looked up once for each list of candidates: a name that many notes share is linked to often. */
  readonly #peopleAmong = onceFor((paths: string[]) =>
    paths.flatMap((path) => this.contactOf.get(path) ?? []),
  );
  readonly #pathsOf = onceFor((people: Contact[]) => people.map(({ person }) => person.path));
  #me: Person | undefined;
  #goals: NoteFacts[];
  #clippings: NoteFacts[];
  /** By the note that says it: whom it names. */
  readonly #named = new Map<string, Set<Contact>>();
  readonly #ambiguous = new Map<string, AmbiguousUse[]>();
  #ambiguousInGoals: [string, AmbiguousUse][] = [];
  readonly #introducerProblems = new Map<Contact, Diagnostic[]>();
  readonly #goalProblems: Diagnostic[];

  /** `contactFor` makes the contact of a person; by default a new one. */
  constructor(
    notes: readonly NoteFacts[],
    settings: Settings,
    allPaths: string[],
    excerptOf: ExcerptOf,
    contactFor: (person: Person) => Contact = newContact,
  ) {
    this.#settings = settings;
    this.#excerptOf = excerptOf;
    const ordered = sortByText(notes, (note) => note.path);
    const contacts: Contact[] = [];
    const others: NoteFacts[] = [];
    ordered.forEach((note) => {
      const { broken, kind, person } = note;
      if (broken) return;
      if (kind !== 'person') others.push(note);
      else if (person && isMine(person, settings.owner)) contacts.push(contactFor(person));
    });
    // The notes are in order of their paths already, and the sort is stable: equal names stay in that order.
    this.#contacts = sortByText(contacts, (contact) => contact.person.name);
    keepOrder(this.#contacts);
    this.contactOf = byPath(this.#contacts);
    this.#names = indexNames(this.#contacts, allPaths, pathsOf(notes));
    for (const note of others) this.#takeWordsOf(note);
    this.#me = others.find((note) => note.kind === 'me' && note.person)?.person;
    this.#goals = others.filter((note) => note.kind === 'goal');
    this.#clippings = others.filter((note) => note.kind === 'clipping');
    this.#contacts.forEach((contact) => {
      if (contact.mentions.length > 1) contact.mentions.sort(byDate);
      if (contact.person.introducedBy.length > 0) this.#resolveIntroducers(contact);
    });
    this.#goalProblems = linkGoals(this.#contacts, this.#goals, this.#me, {
      names: this.#names,
      excerptOf,
      follow: (target, note, place) =>
        this.#follow(target, note, place, (use) => this.#ambiguousInGoals.push([note.path, use])),
    });
  }

  /** The network and the problems of its links. */
  built(): BuiltNetwork {
    const network = {
      contacts: this.#contacts,
      me: this.#me,
      goals: this.#goals,
      clippings: this.#clippings,
    };
    const ofIntroducers =
      this.#introducerProblems.size === 0
        ? []
        : this.#contacts.flatMap((contact) => this.#introducerProblems.get(contact) ?? []);
    return { network, problems: [...ofIntroducers, ...this.#goalProblems, ...this.#ambiguousProblems()] };
  }

  /** Exchanges what a person's note says; only for one whose names, status and goals stay as they were. */
  replacePerson(contact: Contact, person: Person): void {
    contact.person = person;
    this.#resolveIntroducers(contact);
  }

  /** Exchanges what a note that is no person's says. Returns the people whom it named or names. */
  replaceWordsOf(note: NoteFacts): ReadonlySet<Contact> {
    const { path } = note;
    const before = this.#named.get(path) ?? new Set();
    const isOfOthers = (one: { path: string }) => one.path !== path;
    for (const contact of before) {
      contact.mentions = contact.mentions.filter(isOfOthers);
      contact.tasks = contact.tasks.filter(isOfOthers);
      contact.ticked = contact.ticked?.filter(isOfOthers);
    }
    this.#named.delete(path);
    this.#ambiguous.delete(path);
    this.#takeWordsOf(note);
    const now = this.#named.get(path) ?? new Set();
    for (const contact of now) {
      contact.mentions.sort((a, b) => byDate(a, b) || compareText(a.path, b.path));
      contact.tasks.sort((a, b) => compareText(a.path, b.path));
      contact.ticked?.sort((a, b) => compareText(a.path, b.path));
    }
    if (note.kind === 'clipping')
      this.#clippings = this.#clippings.map((one) => (one.path === path ? note : one));
    return new Set([...before, ...now]);
  }

  /** See {@link NameIndex.movePaths}. */
  movePaths(added: readonly string[], removed: readonly string[]): boolean {
    return this.#names.movePaths(added, removed);
  }

  #takeWordsOf(note: NoteFacts): void {
    if (note.links.length === 0 && note.tasks.length === 0) return;
    const named = saysOfPeople(note, this.#settings, {
      follow: (target, place) =>
        this.#follow(target, note, place, (use) => {
          const uses = this.#ambiguous.get(note.path);
          if (uses) uses.push(use);
          else this.#ambiguous.set(note.path, [use]);
        }),
      // Of what is done nobody need be told that a link in it is ambiguous.
      recall: (target) => this.#follow(target, note, undefined, () => {}),
    });
    if (named.size > 0) this.#named.set(note.path, named);
  }

  #follow(
    target: string,
    note: NoteFacts,
    place: { line: number; column: number } | undefined,
    isAmbiguous: (use: AmbiguousUse) => void,
  ): Contact | undefined {
    const paths = this.#names.resolveLink(target, note.path);
    if (paths.length === 1) return this.contactOf.get(paths[0] as string);
    if (place && this.#peopleAmong(paths).length > 0)
      isAmbiguous({ target, paths, line: place.line, column: place.column });
    return undefined;
  }

  #resolveIntroducers(contact: Contact): void {
    const problems = resolveIntroducers(contact, {
      names: this.#names,
      peopleAmong: this.#peopleAmong,
      pathsOf: this.#pathsOf,
      excerptOf: this.#excerptOf,
    });
    if (problems.length > 0) this.#introducerProblems.set(contact, problems);
    else this.#introducerProblems.delete(contact);
  }

  #ambiguousProblems(): Diagnostic[] {
    const links = new AmbiguousLinks(this.#excerptOf);
    const add = (path: string, { target, paths, line, column }: AmbiguousUse) =>
      links.add(target, paths, { path, line, column });
    for (const path of [...this.#ambiguous.keys()].sort(compareText))
      for (const use of this.#ambiguous.get(path) ?? []) add(path, use);
    for (const [path, use] of this.#ambiguousInGoals) add(path, use);
    return links.problems();
  }
}

function newContact(person: Person): Contact {
  return { person, mentions: NONE, tasks: NONE, ticked: NONE, introducers: NONE, goals: NONE };
}

function byPath(contacts: readonly Contact[]): Map<string, Contact> {
  const map = new Map<string, Contact>();
  contacts.forEach((contact) => {
    map.set(contact.person.path, contact);
  });
  return map;
}

/** The paths of these notes: only links that may mean more than one note ask for them. */
function pathsOf(notes: readonly NoteFacts[]): Pick<ReadonlySet<string>, 'has'> {
  const list = notes.map((note) => note.path);
  let paths: Set<string> | undefined;
  return {
    has(path) {
      paths ??= new Set(list);
      return paths.has(path);
    },
  };
}

/** In a shared vault a note with owners belongs to them; one without belongs to everybody. */
function isMine(person: Person, owner: string | undefined): boolean {
  if (owner === undefined || person.owner.length === 0) return true;
  return person.owner.some((one) => nameKey(one.trim()) === nameKey(owner.trim()));
}

function byDate(a: { date: string }, b: { date: string }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
