import type { Person } from '../people/person.js';

/**
 * The properties of a person, each given by its name: an object that is filled by a loop takes three times the memory.
 */
export class PersonFields {
  readonly path: Person['path'];
  readonly name: Person['name'];
  readonly fileName: Person['fileName'];
  readonly aliases: Person['aliases'];
  readonly tags: Person['tags'];
  readonly tier: Person['tier'];
  readonly every: Person['every'];
  readonly metAt: Person['metAt'];
  readonly metOn: Person['metOn'];
  readonly introducedBy: Person['introducedBy'];
  readonly lastContact: Person['lastContact'];
  readonly birthday: Person['birthday'];
  readonly occasions: Person['occasions'];
  readonly family: Person['family'];
  readonly company: Person['company'];
  readonly role: Person['role'];
  readonly city: Person['city'];
  readonly language: Person['language'];
  readonly email: Person['email'];
  readonly phone: Person['phone'];
  readonly links: Person['links'];
  readonly channel: Person['channel'];
  readonly address: Person['address'];
  readonly salutation: Person['salutation'];
  readonly interests: Person['interests'];
  readonly offers: Person['offers'];
  readonly seeks: Person['seeks'];
  readonly goals: Person['goals'];
  readonly goalLinks: Person['goalLinks'];
  readonly rapport: Person['rapport'];
  readonly snoozeUntil: Person['snoozeUntil'];
  readonly status: Person['status'];
  readonly owner: Person['owner'];
  readonly line: Person['line'];

  constructor(person: Omit<Person, 'entries' | 'tasks' | 'about'>) {
    this.path = person.path;
    this.name = person.name;
    this.fileName = person.fileName;
    this.aliases = person.aliases;
    this.tags = person.tags;
    this.tier = person.tier;
    this.every = person.every;
    this.metAt = person.metAt;
    this.metOn = person.metOn;
    this.introducedBy = person.introducedBy;
    this.lastContact = person.lastContact;
    this.birthday = person.birthday;
    this.occasions = person.occasions;
    this.family = person.family;
    this.company = person.company;
    this.role = person.role;
    this.city = person.city;
    this.language = person.language;
    this.email = person.email;
    this.phone = person.phone;
    this.links = person.links;
    this.channel = person.channel;
    this.address = person.address;
    this.salutation = person.salutation;
    this.interests = person.interests;
    this.offers = person.offers;
    this.seeks = person.seeks;
    this.goals = person.goals;
    this.goalLinks = person.goalLinks;
    this.rapport = person.rapport;
    this.snoozeUntil = person.snoozeUntil;
    this.status = person.status;
    this.owner = person.owner;
    this.line = person.line;
  }
}
