import type { Language, ReasonPhrases } from '../language/language.js';
import type { Day } from '../people/day.js';
import type { Settings } from '../people/settings.js';
import type { ItemRuleId, Reason } from './agenda.js';
import type { Standing } from './standing.js';

/** What a rule knows besides the person: the day, the week, the settings, the words, the other people. */
export interface RuleContext {
  today: Day;
  /** What tells this week's agenda from another one of the same day. */
  week: readonly unknown[];
  /** Monday and Sunday of the agenda's week. */
  weekStart: Day;
  weekEnd: Day;
  /** True for a week asked for by name: its days all lie ahead. */
  otherWeek: boolean;
  settings: Settings;
  language: Language;
  phrases: ReasonPhrases;
  /** Newcomers whom this person introduced, with how things stand with them. */
  introducedBy(standing: Standing): Standing[];
}

/** What a rule finds; status, score and order follow from it. */
export interface Finding extends Pick<Reason, 'due' | 'text' | 'steady' | 'source' | 'task' | 'about'> {
  /** Past this it is overdue; the due day where it is absent. */
  atLatest?: Day;
  /** The day that it keeps even if the day is full. */
  fixed?: Day;
  /** Relative lateness where it is not the common "1 plus days late ÷ 3"; negative: behind all others. */
  lateness?: number;
}

/** One rule of the agenda. The texts feed `docs/rules.md`. */
export interface ItemRule {
  id: ItemRuleId;
  /** The row of the advice that it carries, and more where it carries more. */
  advice: string;
  /** Why there is such a rule: the advice in a sentence. */
  why: string;
  opens: string;
  due: string;
  closes: string;
  lapses: string;
  /** True for rules that a snooze and a pending answer hide: they follow the rhythm, not a date. */
  rhythm?: boolean;
  /** True for rules that still speak for somebody whose status is `paused`. */
  whilePaused?: boolean;
  find(standing: Standing, context: RuleContext): Finding[];
}
