import { buildAgenda } from '../agenda/build-agenda.js';
import { nextDue } from '../agenda/next-due.js';
import type { NoteFacts } from '../note/note.js';
import { buildNetwork } from '../people/build-network.js';
import type { Day } from '../people/day.js';
import type { VaultState } from './read-state.js';

/** What the agenda wants of a person next. */
export interface NextStep {
  due: Day;
  /** The day of the week plan, if the person has one. */
  planned: Day | null;
  /** The strongest reason in words; empty where it is only the cadence of a later week. */
  text: string;
}

/** What comes next for a note that was just written and is not in the state yet; null if nothing ever does. */
export function nextStep(state: VaultState, facts: NoteFacts, today: Day): NextStep | null {
  const { settings } = state;
  const { network } = buildNetwork([...state.notes, facts], settings, [...state.allPaths, facts.path]);
  const contact = network.contacts.find(({ person }) => person.path === facts.path);
  if (!contact) return null;
  const agenda = buildAgenda(network, { today, settings });
  const item = agenda.items.find((one) => one.contact === contact);
  const reason = item?.reasons[0];
  if (item && reason) return { due: reason.due, planned: item.planned, text: reason.text };
  const due =
    agenda.notThisWeek.find((one) => one.contact === contact)?.due ?? nextDue(contact, today, settings);
  return due === null ? null : { due, planned: null, text: '' };
}
