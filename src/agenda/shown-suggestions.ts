import type { Contact } from '../people/network.js';
import type { Agenda, Suggestion } from './agenda.js';

/** So that the page stays one screen; people without a tier take up places too. */
const MOST = 3;
const FEWEST = 2;

/**
 * The suggestions that the page and the terminal have room for: the best of each kind first, somebody already named
 * only where nothing else is left of a kind, then seconds about other people, then the faint ones. In the agenda's order.
 */
export function shownSuggestions({ suggestions, unsorted }: Agenda): Suggestion[] {
  const room = Math.max(FEWEST, MOST - unsorted.first.length);
  const clear = suggestions.filter(({ faint }) => !faint);
  const shown = new Set<Suggestion>();
  const named = new Set<Contact>();
  const take = (wanted: (one: Suggestion) => boolean, from = clear): void => {
    for (const one of from) {
      if (shown.size >= room || shown.has(one) || !wanted(one)) continue;
      shown.add(one);
      for (const person of one.people) named.add(person);
    }
  };
  const isNew = ({ people }: Suggestion): boolean => !people.some((one) => named.has(one));
  const isFirst = ({ rule }: Suggestion): boolean => ![...shown].some((one) => one.rule === rule);
  // Chance is promised a place every week.
  take(({ rule }) => rule === 'serendipity');
  take((one) => isFirst(one) && isNew(one));
  take((one) => isFirst(one) && ![...shown].some((other) => isSameGroup(one, other)));
  take(isNew);
  if (unsorted.first.length === 0) take((one) => isFirst(one) && isNew(one), suggestions);
  return suggestions.filter((one) => shown.has(one));
}

function isSameGroup(a: Suggestion, b: Suggestion): boolean {
  return a.people.length === b.people.length && a.people.every((one) => b.people.includes(one));
}
