import type { Person } from '../people/person.js';
import type { NoteFacts } from './note.js';
import type { PackedText } from './packed-text.js';

/** What is asked of everybody for each agenda; all else only of those of whom something is said. */
export type AtHand = Pick<
  Person,
  'path' | 'name' | 'fileName' | 'status' | 'tier' | 'every' | 'rapport' | 'offers' | 'seeks'
>;

/** What is asked of every note. */
export type NoteAtHand = Pick<NoteFacts, 'path' | 'kind' | 'broken' | 'title' | 'problems'>;

/** The rest of a note; every key has its place here, so that a new one cannot be forgotten. */
const OF_NOTE: Record<Exclude<keyof NoteFacts, keyof NoteAtHand | 'person'>, true> = {
  tags: true,
  aliases: true,
  date: true,
  links: true,
  tasks: true,
  deadline: true,
  closed: true,
  seeks: true,
  url: true,
};

/** The rest of a person. */
const OF_PERSON: Record<Exclude<keyof Person, keyof AtHand>, true> = {
  aliases: true,
  tags: true,
  metAt: true,
  metOn: true,
  introducedBy: true,
  lastContact: true,
  birthday: true,
  occasions: true,
  family: true,
  company: true,
  role: true,
  city: true,
  language: true,
  email: true,
  phone: true,
  links: true,
  channel: true,
  address: true,
  salutation: true,
  interests: true,
  goals: true,
  goalLinks: true,
  snoozeUntil: true,
  owner: true,
  about: true,
  entries: true,
  tasks: true,
  line: true,
};

/** A person of whom most is kept as one text. Each property by its name: filled by a loop, it would take far more memory. */
class PackedPerson {
  readonly path: AtHand['path'];
  readonly name: AtHand['name'];
  readonly fileName: AtHand['fileName'];
  readonly status: AtHand['status'];
  readonly tier: AtHand['tier'];
  readonly every: AtHand['every'];
  readonly rapport: AtHand['rapport'];
  readonly offers: AtHand['offers'];
  readonly seeks: AtHand['seeks'];
  readonly #text: PackedText;

  constructor(atHand: AtHand, text: PackedText) {
    this.path = atHand.path;
    this.name = atHand.name;
    this.fileName = atHand.fileName;
    this.status = atHand.status;
    this.tier = atHand.tier;
    this.every = atHand.every;
    this.rapport = atHand.rapport;
    this.offers = atHand.offers;
    this.seeks = atHand.seeks;
    this.#text = text;
  }

  toJSON(): Person {
    return this.#text.open().person as Person;
  }
}

/** A note of which most is kept as one text. */
class PackedNote {
  readonly path: NoteAtHand['path'];
  readonly kind: NoteAtHand['kind'];
  readonly broken: NoteAtHand['broken'];
  readonly title: NoteAtHand['title'];
  readonly problems: NoteAtHand['problems'];
  readonly person: Person | undefined;
  readonly #text: PackedText;

  constructor(atHand: NoteAtHand, person: Person | undefined, text: PackedText) {
    this.path = atHand.path;
    this.kind = atHand.kind;
    this.broken = atHand.broken;
    this.title = atHand.title;
    this.problems = atHand.problems;
    this.person = person;
    this.#text = text;
  }

  toJSON(): NoteFacts {
    return this.#text.open();
  }
}

for (const key of Object.keys(OF_PERSON) as (keyof typeof OF_PERSON)[]) {
  Object.defineProperty(PackedPerson.prototype, key, {
    get(this: PackedPerson) {
      return this.toJSON()[key];
    },
  });
}
for (const key of Object.keys(OF_NOTE) as (keyof typeof OF_NOTE)[]) {
  Object.defineProperty(PackedNote.prototype, key, {
    get(this: PackedNote) {
      return this.toJSON()[key];
    },
  });
}

/** The person whose note is kept as this text. */
export function packedPerson(atHand: AtHand, text: PackedText): Person {
  return new PackedPerson(atHand, text) as unknown as Person;
}

/** The note that is kept as this text. */
export function packedNote(atHand: NoteAtHand, person: Person | undefined, text: PackedText): NoteFacts {
  return new PackedNote(atHand, person, text) as unknown as NoteFacts;
}
