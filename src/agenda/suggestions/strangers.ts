import { nameKey } from '../../people/name-index.js';
import type { Contact } from '../../people/network.js';
import type { Person } from '../../people/person.js';

/** What of a person the question is decided by, computed once: it is asked for many pairs. */
interface Traits {
  /** As names are compared; nobody's own company is none. */
  companies: ReadonlySet<string>;
  /** The name and the aliases, as names are compared. */
  names: string[];
  /** The texts of the `introduced` entries, in the same form. */
  introduced: string[];
}

const TRAITS = new WeakMap<Person, Traits>();

/**
 * True if nothing in the notes says that the two know each other: no `introduced`, neither came through the other, no
 * common company, never named in one line of a dated note.
 */
export function areStrangers(a: Contact, b: Contact): boolean {
  return strangersTo(a)(b);
}

/** {@link areStrangers} with one side fixed. */
export function strangersTo(a: Contact): (b: Contact) => boolean {
  let lines: ReadonlySet<string> | undefined;
  return (b) => {
    if (a === b || leadsTo(a, b) || leadsTo(b, a) || shareCompany(a, b)) return false;
    lines ??= new Set(a.mentions.map(({ path, line }) => `${line} ${path}`));
    return lines.size === 0 || !b.mentions.some(({ path, line }) => lines?.has(`${line} ${path}`));
  };
}

/**
 * Finds the first stranger in a list, for one after the other. Those who share a company with somebody are passed over
 * once for all of the same companies, so that a whole firm among itself does not take the square of its number.
 */
export function strangerFinder<Of>(
  contactOf: (one: Of) => Contact,
): (a: Contact, list: Of[]) => Of | undefined {
  const known = new Map<Of[], Map<string, LazyFilter<Of>>>();
  return (a, list) => {
    const companies = [...traitsOf(a.person).companies].sort().join('\n');
    const lists = known.get(list) ?? new Map<string, LazyFilter<Of>>();
    known.set(list, lists);
    const others = lists.get(companies) ?? new LazyFilter(list, (one) => !shareCompany(a, contactOf(one)));
    lists.set(companies, others);
    const isStranger = strangersTo(a);
    return others.find((one) => isStranger(contactOf(one)));
  };
}

/** The values of a list that pass a test, tested when they are first asked for. */
class LazyFilter<Value> {
  private readonly passed: Value[] = [];
  private tested = 0;

  constructor(
    private readonly list: readonly Value[],
    private readonly passes: (value: Value) => boolean,
  ) {}

  /** The first of them that is wanted. */
  find(isWanted: (value: Value) => boolean): Value | undefined {
    for (let index = 0; this.has(index); index++) {
      const value = this.passed[index] as Value;
      if (isWanted(value)) return value;
    }
    return undefined;
  }

  private has(index: number): boolean {
    while (this.passed.length <= index && this.tested < this.list.length) {
      const value = this.list[this.tested++] as Value;
      if (this.passes(value)) this.passed.push(value);
    }
    return index < this.passed.length;
  }
}

function traitsOf(person: Person): Traits {
  const known = TRAITS.get(person);
  if (known) return known;
  const traits = {
    companies: new Set(person.company.filter((company) => !isNoCompany(company)).map(nameKey)),
    names: [person.name, ...person.aliases].map(nameKey),
    introduced: person.entries.flatMap(({ kind, text }) => (kind === 'introduced' ? nameKey(text) : [])),
  };
  TRAITS.set(person, traits);
  return traits;
}

function shareCompany(a: Contact, b: Contact): boolean {
  const { companies } = traitsOf(a.person);
  if (companies.size === 0) return false;
  for (const company of traitsOf(b.person).companies) if (companies.has(company)) return true;
  return false;
}

function isNoCompany(company: string): boolean {
  return /^(?:self[- ]employed|freelance\p{L}*|selbst(?:st)?ändig\p{L}*)$/iu.test(company.trim());
}

/** The note says that the two were brought together, or that one came through the other. */
function leadsTo({ person, introducers }: Contact, other: Contact): boolean {
  if (introducers.some(({ contact }) => contact === other)) return true;
  const { introduced } = traitsOf(person);
  if (introduced.length === 0) return false;
  const { names } = traitsOf(other.person);
  return introduced.some((text) => names.some((name) => text.includes(name)));
}
