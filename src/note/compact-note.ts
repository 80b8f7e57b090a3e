import type { Person } from '../people/person.js';
import type { KeptText } from './kept-text.js';
import type { NoteFacts } from './note.js';
import { type PackedFacts, unpackFacts } from './pack-facts.js';

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

/** A note of which most is kept as one text, and apart only as long as somebody looks at it. */
class PackedNote {
  readonly path: NoteAtHand['path'];
  readonly kind: NoteAtHand['kind'];
  readonly broken: NoteAtHand['broken'];
  readonly title: NoteAtHand['title'];
  readonly problems: NoteAtHand['problems'];
  readonly person: Person | undefined;
  readonly #text: KeptText;
  #apart: WeakRef<NoteFacts> | undefined;

  constructor(atHand: NoteAtHand, person: AtHand | undefined, text: KeptText) {
    this.path = atHand.path;
    this.kind = atHand.kind;
    this.broken = atHand.broken;
    this.title = atHand.title;
    this.problems = atHand.problems;
    this.person = person && (new PackedPerson(person, this) as unknown as Person);
    this.#text = text;
  }

  /** All of the facts. */
  toJSON(): NoteFacts {
    const known = this.#apart?.deref();
    if (known) return known;
    const apart = unpackFacts(this.path, JSON.parse(this.#text.get()) as PackedFacts);
    this.#apart = new WeakRef(apart);
    return apart;
  }
}

/** The person of such a note. Each property by its name: filled by a loop, it would take far more memory. */
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
  readonly #note: PackedNote;

  constructor(atHand: AtHand, note: PackedNote) {
    this.path = atHand.path;
    this.name = atHand.name;
    this.fileName = atHand.fileName;
    this.status = atHand.status;
    this.tier = atHand.tier;
    this.every = atHand.every;
    this.rapport = atHand.rapport;
    this.offers = atHand.offers;
    this.seeks = atHand.seeks;
    this.#note = note;
  }

  toJSON(): Person {
    return this.#note.toJSON().person as Person;
  }
}

/** Has what is not at hand looked up in the whole. */
function lookUp(prototype: PackedNote | PackedPerson, keys: object): void {
  for (const key of Object.keys(keys)) {
    Object.defineProperty(prototype, key, {
      get(this: { toJSON(): object }): unknown {
        return Reflect.get(this.toJSON(), key);
      },
    });
  }
}
lookUp(PackedNote.prototype, OF_NOTE);
lookUp(PackedPerson.prototype, OF_PERSON);

/** The note that is kept as this text: that of {@link packFacts}, as JSON. */
export function compactNote(atHand: NoteAtHand, person: AtHand | undefined, text: KeptText): NoteFacts {
  return new PackedNote(atHand, person, text) as unknown as NoteFacts;
}
