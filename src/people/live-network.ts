import type { Diagnostic } from '../note/diagnostic.js';
import type { NoteFacts } from '../note/note.js';
import { ConnectedNotes } from './connected-notes.js';
import type { ExcerptOf } from './link-problems.js';
import type { Contact, Network } from './network.js';
import type { Person } from './person.js';
import type { Settings } from './settings.js';
import { sharedList } from './shared-list.js';

/** What became of a network. */
export interface NetworkChange {
  network: Network;
  problems: Diagnostic[];
  /** The people of whom something else is known than before, new ones too. */
  changed: ReadonlySet<Contact>;
  /** What else is not as before; undefined where everything was connected anew. */
  touched?: ReadonlySet<Touched>;
}

/** What connects people, by kind. */
export type Touched = 'meetings' | 'introductions' | 'mentions' | 'clippings';

/** A note as it was and as it is. */
export interface NoteChange {
  before: NoteFacts;
  after: NoteFacts;
}

/**
 * A network that is kept true while notes change: each person stays the same object, so that what was worked out for
 * one of whom nothing new is known still holds.
 */
export class LiveNetwork {
  #connected: ConnectedNotes | undefined;
  #contacts: ReadonlyMap<string, Contact> = new Map();

  /** Connects all notes anew. */
  rebuild(
    notes: readonly NoteFacts[],
    settings: Settings,
    allPaths: string[],
    excerptOf: ExcerptOf,
  ): NetworkChange {
    const before = new Map<Contact, Contact>();
    this.#connected = new ConnectedNotes(notes, settings, allPaths, excerptOf, (person) => {
      const known = this.#contacts.get(person.path);
      if (!known) return emptied({ person } as Contact, person);
      before.set(known, { ...known });
      return emptied(known, person);
    });
    this.#contacts = this.#connected.contactOf;
    const { network, problems } = this.#connected.built();
    for (const contact of network.contacts) shareEmptyLists(contact);
    const changed = new Set(
      network.contacts.filter((contact) => {
        const old = before.get(contact);
        return old === undefined || !isSame(old, contact, before);
      }),
    );
    return { network, problems, changed };
  }

  /** The problems of its links as they are; undefined if all have to be connected anew. */
  problems(): Diagnostic[] | undefined {
    return this.#connected?.built().problems;
  }

  /** Files that hold no note came and went; if that matters to a link, all are followed anew at the next change. */
  movePaths(added: readonly string[], removed: readonly string[]): void {
    if (this.#connected?.movePaths(added, removed) === false) this.#connected = undefined;
  }

  /** Follows the links of these notes only; undefined where that does not do and all have to be connected anew. */
  update(changes: readonly NoteChange[]): NetworkChange | undefined {
    const connected = this.#connected;
    if (!connected || !changes.every(isSmallChange)) return undefined;
    const changed = new Set<Contact>();
    const touched = new Set<Touched>();
    for (const { after } of changes) {
      if (after.kind === 'person') {
        const contact = this.#contacts.get(after.path);
        if (!contact) continue;
        const [old, now] = [contact.person, after.person as Person];
        if (old.metAt?.value !== now.metAt?.value) touched.add('meetings');
        if (!sameText(introductionsBy(old), introductionsBy(now))) touched.add('introductions');
        if (old.metOn?.value !== now.metOn?.value) touched.add('introductions');
        connected.replacePerson(contact, now);
        changed.add(contact);
      } else {
        if (after.kind === 'dated') touched.add('mentions');
        if (after.kind === 'clipping') touched.add('clippings');
        for (const contact of connected.replaceWordsOf(after)) changed.add(contact);
      }
    }
    return { ...connected.built(), changed, touched };
  }
}

function emptied(contact: Contact, person: Person): Contact {
  return Object.assign(contact, { person, mentions: [], tasks: [], ticked: [], introducers: [], goals: [] });
}

/** Of most people no other note says anything: one list stands for all that are empty. */
function shareEmptyLists(contact: Contact): void {
  contact.mentions = sharedList(contact.mentions);
  contact.tasks = sharedList(contact.tasks);
  contact.ticked = sharedList(contact.ticked ?? []);
  contact.introducers = sharedList(contact.introducers);
  contact.goals = sharedList(contact.goals);
}

/** What links lead to by name, who may be named, and which goals they serve: none of it may have changed. */
function isSmallChange({ before, after }: NoteChange): boolean {
  if (before.path !== after.path || before.kind !== after.kind || before.broken || after.broken) return false;
  if (after.kind === 'me' || after.kind === 'goal') return false;
  if (after.kind !== 'person') return true;
  const [old, now] = [before.person, after.person];
  if (!old || !now || old.goalLinks.length > 0 || now.goalLinks.length > 0) return false;
  return sameText(identityOf(old), identityOf(now));
}

function identityOf({ path, name, fileName, aliases, status, owner, offers, line }: Person): unknown[] {
  return [path, name, fileName, aliases, status, owner, offers, line];
}

function introductionsBy({ introducedBy, entries }: Person): unknown[] {
  return [introducedBy, entries.filter(({ kind }) => kind === 'introduced')];
}

function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isSame(old: Contact, now: Contact, before: ReadonlyMap<Contact, Contact>): boolean {
  if (old.person !== now.person) return false;
  if (!sameText([old.mentions, old.tasks, old.ticked], [now.mentions, now.tasks, now.ticked])) return false;
  if (old.introducers.length !== now.introducers.length || old.goals.length !== now.goals.length)
    return false;
  const nameBefore = (one: Contact | undefined) => one && (before.get(one) ?? one).person.name;
  return (
    old.introducers.every(({ contact, reference }, at) => {
      const other = now.introducers[at];
      const isOne = contact === other?.contact && reference === other?.reference;
      // They are called by their name in what is said of the newcomer.
      return isOne && nameBefore(contact) === contact?.person.name;
    }) &&
    old.goals.every(({ goal, seeks, source }, at) => {
      const other = now.goals[at];
      return goal === other?.goal && seeks === other.seeks && sameText(source, other.source);
    })
  );
}
