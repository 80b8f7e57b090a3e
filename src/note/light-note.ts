import type { LogSummary, Summarized } from '../people/log-summary.js';
import type { Person } from '../people/person.js';
import { NONE } from '../people/shared-list.js';
import type { NoteFacts } from './note.js';

/** What is asked of everybody for each agenda; all else only of those of whom something is said. */
export type AtHand = Pick<
  Person,
  | 'path'
  | 'name'
  | 'fileName'
  | 'status'
  | 'tier'
  | 'every'
  | 'metOn'
  | 'introducedBy'
  | 'lastContact'
  | 'birthday'
  | 'occasions'
  | 'family'
  | 'offers'
  | 'seeks'
  | 'goals'
  | 'goalLinks'
  | 'rapport'
  | 'snoozeUntil'
  | 'owner'
> &
  Summarized;

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
  about: true,
  entries: true,
  tasks: true,
  line: true,
};

/** A note of which little is at hand; the rest is there as long as somebody looks at it, and can be had again. */
class LightNote {
  readonly path: NoteAtHand['path'];
  readonly kind: NoteAtHand['kind'];
  readonly broken: NoteAtHand['broken'];
  readonly title: NoteAtHand['title'];
  readonly problems: NoteAtHand['problems'];
  readonly person: Person | undefined;
  // Not `#private`: of those, ten thousand take noticeably longer to make.
  private readonly read: () => NoteFacts;
  private whole: WeakRef<NoteFacts> | undefined;

  constructor(atHand: NoteAtHand, person: LightPerson | undefined, read: () => NoteFacts) {
    this.path = atHand.path;
    this.kind = atHand.kind;
    this.broken = atHand.broken;
    this.title = atHand.title;
    this.problems = atHand.problems;
    this.person = person as Person | undefined;
    this.read = read;
    this.whole = undefined;
    person?.belongTo(this);
  }

  /** All of the facts. */
  toJSON(): NoteFacts {
    const known = this.whole?.deref();
    if (known) return known;
    const whole = this.read();
    this.whole = new WeakRef(whole);
    return whole;
  }
}

/** The person of such a note. Each property by its name: filled by a loop, it would take far more memory. */
class LightPerson implements AtHand {
  path: string;
  name: string;
  fileName: string;
  status: AtHand['status'];
  tier: AtHand['tier'];
  every: AtHand['every'];
  metOn: AtHand['metOn'];
  introducedBy: AtHand['introducedBy'];
  lastContact: AtHand['lastContact'];
  birthday: AtHand['birthday'];
  occasions: AtHand['occasions'];
  family: AtHand['family'];
  offers: AtHand['offers'];
  seeks: AtHand['seeks'];
  goals: AtHand['goals'];
  goalLinks: AtHand['goalLinks'];
  rapport: AtHand['rapport'];
  snoozeUntil: AtHand['snoozeUntil'];
  owner: AtHand['owner'];
  readonly summary: LogSummary;
  private note: LightNote | undefined;

  constructor(path: string, name: string, fileName: string, summary: LogSummary) {
    this.path = path;
    this.name = name;
    this.fileName = fileName;
    this.status = 'active';
    this.tier = undefined;
    this.every = undefined;
    this.metOn = undefined;
    this.introducedBy = NONE;
    this.lastContact = undefined;
    this.birthday = undefined;
    this.occasions = NONE;
    this.family = NONE;
    this.offers = NONE;
    this.seeks = NONE;
    this.goals = NONE;
    this.goalLinks = NONE;
    this.rapport = undefined;
    this.snoozeUntil = undefined;
    this.owner = NONE;
    this.summary = summary;
    this.note = undefined;
  }

  belongTo(note: LightNote): void {
    this.note = note;
  }

  toJSON(): Person {
    return this.note?.toJSON().person as Person;
  }
}

/** Has what is not at hand looked up in the whole. */
function lookUp(prototype: LightNote | LightPerson, keys: object): void {
  for (const key of Object.keys(keys)) {
    Object.defineProperty(prototype, key, {
      get(this: { toJSON(): object }): unknown {
        return Reflect.get(this.toJSON(), key);
      },
    });
  }
}
lookUp(LightNote.prototype, OF_NOTE);
lookUp(LightPerson.prototype, OF_PERSON);

/** A person of whom nothing is known but names and what log and promises come to; for {@link lightNote}. */
export function lightPerson(path: string, name: string, fileName: string, summary: LogSummary): AtHand {
  return new LightPerson(path, name, fileName, summary);
}

/**
 * The facts of a note of which little is at hand. `read` gives all of them, always the same; it is asked where somebody
 * looks closer. `person` is one of {@link lightPerson}.
 */
export function lightNote(atHand: NoteAtHand, person: AtHand | undefined, read: () => NoteFacts): NoteFacts {
  return new LightNote(atHand, person as LightPerson | undefined, read) as unknown as NoteFacts;
}
