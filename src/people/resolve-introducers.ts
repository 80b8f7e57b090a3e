import type { Diagnostic } from '../note/diagnostic.js';
import { ambiguousReference, type ExcerptOf, unresolvedReference } from './link-problems.js';
import type { NameIndex } from './name-index.js';
import type { Contact } from './network.js';
import type { Reference } from './person.js';

/** Fills `introducers` of a contact from `introduced-by`; returns what could not be followed. */
export function resolveIntroducers(
  contact: Contact,
  names: NameIndex,
  contactOf: ReadonlyMap<string, Contact>,
  excerptOf: ExcerptOf,
): Diagnostic[] {
  const { person } = contact;
  const problems: Diagnostic[] = [];
  const resolve = (reference: Reference): Contact | undefined => {
    const paths = reference.isLink
      ? names.resolveLink(reference.target, person.path)
      : names.resolveName(reference.target).map((one) => one.person.path);
    if (paths.length === 0 && reference.isLink)
      problems.push(unresolvedReference(person, reference, excerptOf));
    const people = paths.flatMap((path) => contactOf.get(path) ?? []);
    // Only people introduce people: a project note of the same name does not make it ambiguous.
    if (people.length > 1) problems.push(ambiguousReference(person, reference, paths, excerptOf));
    return people.length === 1 && people[0] !== contact ? people[0] : undefined;
  };
  contact.introducers = person.introducedBy.map((reference) => ({ reference, contact: resolve(reference) }));
  return problems;
}
