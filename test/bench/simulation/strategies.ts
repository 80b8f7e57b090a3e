import type { Agenda, Item } from '../../../src/agenda/agenda.js';
import type { Day } from '../../../src/people/day.js';

/** Whom to contact today. */
export interface Strategy {
  name: string;
  /** True if promises are kept as soon as they are seen, not on their day. */
  ahead: boolean;
  /** `places`: how many people the day's slot holds; 0 on a day without one. */
  choose(agenda: Agenda, today: Day, places: number): Item[];
}

/** What the page says for today: no more, no less. */
export const byPlan: Strategy = {
  name: 'plan',
  ahead: false,
  choose: (agenda, today) => agenda.items.filter(({ planned }) => planned === today),
};

/** The reference: whatever is due first, as many as there are places; tiers and fixed dates do not matter. */
export const byDeadline: Strategy = {
  name: 'deadline',
  ahead: true,
  choose(agenda, today, places) {
    const open = [...agenda.items, ...agenda.notThisWeek.map(({ item }) => item)];
    const contacted = open.filter(({ lastContact }) => lastContact === today).length;
    return open
      .flatMap((item) => {
        const dues = item.reasons
          .filter(({ rule, due }) => due <= today || canBeEarly(rule))
          .map(({ due }) => due);
        const due = dues.sort()[0];
        return due === undefined || item.status === 'upcoming' ? [] : [{ item, due }];
      })
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
      .slice(0, Math.max(0, places - contacted))
      .map(({ item }) => item);
  },
};

function canBeEarly(rule: string): boolean {
  return rule !== 'occasion' && rule !== 'appointment';
}
