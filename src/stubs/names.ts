import type { Person } from '../people/person.js';

const TITLES = /^(?:dr|prof|mag|ing|dipl|mr|mrs|ms|mx|herr|frau|sir|pfr)\.?$/i;

/** The name that a message uses: the given name of `Thomas Brunner`, `Brunner, Thomas` or `Dr. Thomas Brunner`. */
export function firstNameOf(name: string): string {
  const [family, given] = name.split(',').map((part) => part.trim());
  const ordered = given ? `${given} ${family}` : name.trim();
  const words = ordered.split(/\s+/).filter((word) => !TITLES.test(word));
  const first = words[0] ?? ordered;
  // Chinese, Japanese and Korean names begin with the family name and have no blank: kept whole.
  return first;
}

/** The greeting that a message begins with; nothing is guessed of anybody's gender. */
export function greetingFor(person: Person, language: 'en' | 'de'): string {
  if (person.salutation) return person.salutation.replace(/[,!\s]+$/, '');
  if (language === 'de') {
    return person.address === 'Sie' ? `Guten Tag ${person.name}` : `Hallo ${firstNameOf(person.name)}`;
  }
  return `Hi ${firstNameOf(person.name)}`;
}
