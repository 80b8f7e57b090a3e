import { nameKey } from '../../people/name-index.js';
import type { Contact } from '../../people/network.js';
import { plainText, shorten } from '../../people/plain-text.js';
import { compareText } from '../../people/text-key.js';
import { once } from '../once.js';
import type { Standing } from '../standing.js';
import type { SuggestionRule } from '../suggestion-rule.js';
import { entryLine, proposedDay } from './accept-line.js';
import { openTo } from './open-to.js';

const FEWEST = 3;
const MOST = 5;

type Shared = 'city' | 'interest' | 'company' | 'place';

interface Group {
  kind: Shared;
  shared: string;
  people: Contact[];
  /** How many of them it is time to hear of; the others have a birthday or a task. */
  inRhythm: number;
  weight: number;
}

const RHYTHM: ReadonlySet<string> = new Set(['cadence', 'first-follow-up', 'nudge']);

/** One evening instead of five letters. */
export const groupMeeting: SuggestionRule = {
  id: 'group-meeting',
  advice: 'A20',
  why: 'Invite groups: one evening does for several people, and they meet each other.',
  speaks:
    'Three or more people whose turn it is (due or overdue, planned or not) share a city, an interest, a company or the place where you met them. At most five are named, the most urgent first.',
  find(context) {
    const { standingOf, due, today, suggestions } = context;
    const groups = new Map<string, Group>();
    for (const { contact, reasons } of due) {
      const standing = standingOf(contact);
      if (!isOpen(standing, context)) continue;
      // They are to be met already.
      if (standing.appointments.length > 0) continue;
      for (const { kind, shared, key } of traitsOf(standing, undefined)) {
        const group = groups.get(key) ?? { kind, shared, people: [], inRhythm: 0, weight: 0 };
        groups.set(key, group);
        if (group.people.includes(contact) || group.people.length >= MOST) continue;
        group.people.push(contact);
        if (reasons.some(({ rule }) => RHYTHM.has(rule))) group.inRhythm += 1;
        group.weight += standing.weight;
      }
    }
    const named = new Set<Contact>();
    return [...groups.values()]
      .filter(({ people }) => people.length >= FEWEST)
      .sort((a, b) => b.weight - a.weight || compareText(a.shared, b.shared) || compareText(a.kind, b.kind))
      .flatMap(({ kind, shared, people, inRhythm }) => {
        // The same people once, by what weighs most.
        if (people.some((one) => named.has(one))) return [];
        for (const one of people) named.add(one);
        const names = people.map(({ person }) => person.name);
        return [
          {
            people,
            text: suggestions.groupMeeting({ names, kind, shared: shorten(plainText(shared), 60) }),
            accept: entryLine(proposedDay(today), suggestions.kinds.met, suggestions.allTogether),
            faint: inRhythm < FEWEST,
          },
        ];
      });
  },
};

const isOpen = openTo('group-meeting');

const traitsOf = once(
  ({ contact: { person } }: Standing): { kind: Shared; shared: string; key: string }[] => {
    const of = (kind: Shared, values: string[]) =>
      values
        .map((value) => value.trim())
        .filter((shared) => shared !== '')
        .map((shared) => ({ kind, shared, key: `${kind}\n${nameKey(shared)}` }));
    return [
      ...of('city', person.city),
      ...of('interest', person.interests),
      ...of('company', person.company),
      ...of('place', person.metAt ? [person.metAt.value] : []),
    ];
  },
);
