import { firstNameOf } from '../people/first-name.js';
import type { Person } from '../people/person.js';

/** The greeting that a message begins with; nothing is guessed of anybody's gender. */
export function greetingFor(person: Person, language: 'en' | 'de'): string {
  const salutation = person.salutation?.replace(/\s+/g, ' ').replace(/[,! ]+$/, '');
  if (salutation) return salutation;
  if (language === 'de') {
    return person.address === 'Sie' ? `Guten Tag ${person.name}` : `Hallo ${firstNameOf(person.name)}`;
  }
  return `Hi ${firstNameOf(person.name)}`;
}
