import { nameKey } from '../../people/name-index.js';
import type { Contact } from '../../people/network.js';
import type { Person } from '../../people/person.js';

/**
 * True if nothing in the notes says that the two know each other: no `introduced`, neither came through the other, no
 * common company, never named in one line of a dated note.
 */
export function areStrangers(a: Contact, b: Contact): boolean {
  if (a === b || leadsTo(a, b) || leadsTo(b, a)) return false;
  const companies = new Set(a.person.company.map(nameKey));
  if (b.person.company.some((company) => !isNoCompany(company) && companies.has(nameKey(company))))
    return false;
  const lines = new Set(a.mentions.map(({ path, line }) => `${line} ${path}`));
  return !b.mentions.some(({ path, line }) => lines.has(`${line} ${path}`));
}

function isNoCompany(company: string): boolean {
  return /^(?:self[- ]employed|freelance\p{L}*|selbst(?:st)?ändig\p{L}*)$/iu.test(company.trim());
}

/** The note says that the two were brought together, or that one came through the other. */
function leadsTo({ person, introducers }: Contact, other: Contact): boolean {
  if (introducers.some(({ contact }) => contact === other)) return true;
  const said = introductionsBy(person);
  if (said.length === 0) return false;
  const names = [other.person.name, ...other.person.aliases].map(nameKey);
  return said.some((text) => names.some((name) => text.includes(name)));
}

const known = new WeakMap<Person, string[]>();

/** What the log says of people who were brought together. */
function introductionsBy(person: Person): string[] {
  const texts =
    known.get(person) ??
    person.entries.filter(({ kind }) => kind === 'introduced').map(({ text }) => nameKey(text));
  known.set(person, texts);
  return texts;
}
