import type { Diagnostic } from '../note/diagnostic.js';
import { ambiguousReference, type ExcerptOf, unresolvedReference } from './link-problems.js';
import type { NameIndex } from './name-index.js';
import type { Contact } from './network.js';
import type { Reference } from './person.js';

/** What names are looked up with. */
export interface LookUps {
  names: NameIndex;
  /** The people among the notes that a link may mean. */
  peopleAmong(paths: string[]): Contact[];
  pathsOf(people: Contact[]): string[];
  excerptOf: ExcerptOf;
}

/** Fills `introducers` of a contact from `introduced-by`; returns what could not be followed. */
export function resolveIntroducers(
  contact: Contact,
  { names, peopleAmong, pathsOf, excerptOf }: LookUps,
): Diagnostic[] {
  const { person } = contact;
  const problems: Diagnostic[] = [];
  const resolve = (reference: Reference): Contact | undefined => {
    const paths = reference.isLink ? names.resolveLink(reference.target, person.path) : undefined;
    if (paths?.length === 0) problems.push(unresolvedReference(person, reference, excerptOf));
    const people = paths ? peopleAmong(paths) : names.resolveName(reference.target);
    // Only people introduce people: a project note of the same name does not make it ambiguous.
    if (people.length > 1)
      problems.push(ambiguousReference(person, reference, paths ?? pathsOf(people), excerptOf));
    return people.length === 1 && people[0] !== contact ? people[0] : undefined;
  };
  contact.introducers = person.introducedBy.map((reference) => ({ reference, contact: resolve(reference) }));
  return problems;
}
