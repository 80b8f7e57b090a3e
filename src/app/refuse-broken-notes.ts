import { findPerson } from '../people/find-person.js';
import { nameKey } from '../people/name-index.js';
import { Failure } from './failure.js';
import type { VaultState } from './read-state.js';

/**
 * Refuses names that mean a person note which cannot be read, with the place of its problem: "nobody is called so"
 * would be no help to somebody who sees the file.
 */
export function refuseBrokenNotes({ network, notes, problems }: VaultState, names: string[]): void {
  for (const name of names) {
    const found = findPerson(network, name);
    if ('contact' in found || found.candidates.length > 0) continue;
    const key = nameKey(name.trim().replace(/\.md$/i, ''));
    const note = notes.find(({ kind, broken, path, title }) => {
      if (!broken || kind !== 'person') return false;
      return [path.replace(/\.md$/i, ''), title].some((own) => nameKey(own) === key);
    });
    if (!note) continue;
    const problem = problems.find((one) => one.path === note.path && one.severity === 'error');
    const where = problem ? `${note.path}:${problem.line}: ${problem.message}` : `${note.path} is broken.`;
    throw new Failure('refused', `${where} Nothing was written.`);
  }
}
