import type { Diagnostic } from '../note/diagnostic.js';
import type { NoteFacts } from '../note/note.js';
import { ambiguousReference, type ExcerptOf, unresolvedReference } from './link-problems.js';
import { type NameIndex, nameKey } from './name-index.js';
import type { Contact, Source } from './network.js';
import { indexOffers } from './offer-index.js';
import { onceFor } from './once-for.js';
import type { Person } from './person.js';
import { compareText } from './text-key.js';

/** What links are followed with. */
interface Following {
  names: NameIndex;
  /** The person whom a link in a note means, if it means exactly one. */
  follow(target: string, note: NoteFacts, place: { line: number; column: number }): Contact | undefined;
  excerptOf: ExcerptOf;
}

/**
 * Fills `goals` of each contact: named in their `goals:`, linked in the goal's note, or offering what it seeks (the
 * words of `seeks` and `offers` compared as everywhere, advice A8). Returns what could not be followed, for `me` too.
 * Linear in the people and their offers.
 */
export function linkGoals(
  contacts: Contact[],
  goals: NoteFacts[],
  me: Person | undefined,
  { names, follow, excerptOf }: Following,
): Diagnostic[] {
  const byPath = new Map(goals.map((goal) => [goal.path, goal]));
  const byName = goalsByName(goals);
  const goalsAmong = onceFor((paths: string[]) => paths.flatMap((path) => byPath.get(path) ?? []));
  const problems: Diagnostic[] = [];
  const found = new Map<Contact, Map<NoteFacts, Source>>();
  const add = (contact: Contact, goal: NoteFacts, source: Source) => {
    const known = found.get(contact) ?? new Map<NoteFacts, Source>();
    if (!known.has(goal)) known.set(goal, source);
    found.set(contact, known);
  };
  const named = (person: Person, contact?: Contact) => {
    for (const reference of person.goalLinks) {
      const paths = reference.isLink ? names.resolveLink(reference.target, person.path) : [];
      const called = paths.length > 0 ? [] : (byName.get(nameKey(reference.target.trim())) ?? []);
      const meant = paths.length > 0 ? goalsAmong(paths) : called;
      if (reference.isLink && paths.length === 0 && meant.length === 0)
        problems.push(unresolvedReference(person, reference, excerptOf));
      if (meant.length > 1) {
        const candidates = meant.map(({ path }) => path);
        problems.push(ambiguousReference(person, reference, candidates, excerptOf, 'no goal'));
      }
      const [goal] = meant;
      if (contact && goal && meant.length === 1)
        add(contact, goal, { path: person.path, line: reference.line });
    }
  };
  contacts.forEach((contact) => {
    if (contact.person.goalLinks.length > 0) named(contact.person, contact);
  });
  if (me) named(me);
  for (const goal of goals) {
    for (const link of goal.links) {
      const contact = follow(link.target, goal, link);
      if (contact) add(contact, goal, { path: goal.path, line: link.line });
    }
  }
  const wanted = indexOffers(goals.flatMap((holder) => holder.seeks.map((offer) => ({ offer, holder }))));
  const sought = new Map<Contact, Map<NoteFacts, string>>();
  const isSought = goals.some(({ seeks }) => seeks.length > 0);
  for (const contact of isSought ? contacts : []) {
    const { path, offers, line } = contact.person;
    for (const { offer: seeks, holder: goal } of offers.flatMap((offer) => wanted.find(offer))) {
      add(contact, goal, { path, line });
      const known = sought.get(contact) ?? new Map<NoteFacts, string>();
      sought.set(contact, known.has(goal) ? known : known.set(goal, seeks));
    }
  }
  for (const [contact, links] of found) {
    contact.goals = [...links]
      .map(([goal, source]) => ({ goal, source, seeks: sought.get(contact)?.get(goal) }))
      .sort((a, b) => compareText(rank(a.goal), rank(b.goal)));
  }
  return problems;
}

function rank({ deadline, title, path }: NoteFacts): string {
  return `${deadline ?? '9999-99-99'} ${title} ${path}`;
}

function goalsByName(goals: NoteFacts[]): Map<string, NoteFacts[]> {
  const byName = new Map<string, NoteFacts[]>();
  for (const goal of goals) {
    const fileName = goal.path.slice(goal.path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
    for (const name of new Set([goal.title, fileName, ...goal.aliases].map(nameKey))) {
      const known = byName.get(name);
      if (known) known.push(goal);
      else byName.set(name, [goal]);
    }
  }
  return byName;
}
