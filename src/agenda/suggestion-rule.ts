import type { SuggestionPhrases } from '../language/language.js';
import type { Day, Week } from '../people/day.js';
import type { Contact } from '../people/network.js';
import type { Settings } from '../people/settings.js';
import type { Suggestion, SuggestionRuleId } from './agenda.js';
import type { Standing } from './standing.js';

/** What a suggestion rule knows. */
export interface SuggestionContext {
  standings: Standing[];
  /** People with an item, planned or not: they need no suggestion to be thought of. */
  onAgenda: ReadonlySet<Contact>;
  /** Those of them who found no place in the week. */
  notThisWeek: ReadonlySet<Contact>;
  today: Day;
  week: Week;
  settings: Settings;
  suggestions: SuggestionPhrases;
}

/** One rule that suggests; the texts feed `docs/rules.md`. */
export interface SuggestionRule {
  id: SuggestionRuleId;
  advice: string;
  why: string;
  speaks: string;
  find(context: SuggestionContext): Omit<Suggestion, 'rule' | 'advice'>[];
}
