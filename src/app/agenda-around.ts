import type { Agenda } from '../agenda/agenda.js';
import { type AgendaOptions, buildAgenda } from '../agenda/build-agenda.js';
import type { Contact, Network } from '../people/network.js';

/**
 * The agenda as far as it speaks of some people: their items with all reasons are those of the whole agenda, their
 * places in the week are not. What a reason depends on is the person, who introduced them, and whom they introduced.
 */
export function agendaAround(people: readonly Contact[], network: Network, options: AgendaOptions): Agenda {
  const meant = new Set(people);
  const around = network.contacts.filter(
    (contact) => meant.has(contact) || contact.introducers.some(({ contact: by }) => by && meant.has(by)),
  );
  for (const { introducers } of people)
    for (const { contact } of introducers) if (contact && !around.includes(contact)) around.push(contact);
  const isAround = new Set(around);
  return buildAgenda(
    { ...network, contacts: network.contacts.filter((contact) => isAround.has(contact)) },
    options,
  );
}
