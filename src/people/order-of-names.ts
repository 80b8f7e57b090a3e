import type { Contact } from './network.js';
import { compareText } from './text-key.js';

const inOrder = new WeakSet<readonly Contact[]>();

/** Remembers of a list that it is in order of the names, and stays so. */
export function keepOrder(contacts: readonly Contact[]): void {
  inOrder.add(contacts);
}

/** A network's people are in order of name; those that a test or another program puts together need not be. */
export function isInOrder(contacts: readonly Contact[]): boolean {
  if (inOrder.has(contacts)) return true;
  const isSorted = contacts.every(({ person }, at) => {
    const before = contacts[at - 1]?.person.name;
    return before === undefined || before === person.name || compareText(before, person.name) < 0;
  });
  if (isSorted) keepOrder(contacts);
  return isSorted;
}
