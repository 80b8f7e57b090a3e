import type { Day } from '../people/day.js';
import type { Contact, GoalLink } from '../people/network.js';

/**
 * How much more somebody weighs in the week's plan who matters for an open goal: one factor, whatever the deadline,
 * so that the order of two people changes with the notes and not by itself (advice A8).
 */
export const GOAL_FACTOR = 1.5;

/** The open goals for which a person matters: not closed, the deadline not past; the nearest deadline first. */
export function openGoalsOf(contact: Contact, today: Day): GoalLink[] {
  return contact.goals.filter(({ goal }) => !goal.closed && (goal.deadline ?? today) >= today);
}
