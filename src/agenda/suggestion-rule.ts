import type { SuggestionPhrases } from '../language/language.js';
import type { NoteFacts } from '../note/note.js';
import type { Day, Week } from '../people/day.js';
import type { Contact } from '../people/network.js';
import type { OfferIndex } from '../people/offer-index.js';
import type { Person } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import type { Agenda, Item, Suggestion, SuggestionRuleId } from './agenda.js';
import type { Standing } from './standing.js';

/** What a suggestion rule knows. */
export interface SuggestionContext {
  standings: Standing[];
  /** People with an item, planned or not: they need no suggestion to be thought of. */
  onAgenda: ReadonlySet<Contact>;
  /** Those of them who found no place in the week. */
  notThisWeek: ReadonlySet<Contact>;
  /** People whose turn it is, planned or not, in order of rank. */
  due: readonly Item[];
  load: Agenda['load'];
  standingOf(contact: Contact): Standing;
  /** What active people offer, in the order of their names. */
  offers(): OfferIndex<Contact>;
  /** The user, for offers and seeks. */
  me?: Person;
  clippings: readonly NoteFacts[];
  today: Day;
  week: Week;
  /** The same as a key for `onceFor`. */
  weekKey: readonly [Week];
  settings: Settings;
  suggestions: SuggestionPhrases;
}

/** What a rule found; its id and advice row are added by the agenda. */
export type Found = Omit<Suggestion, 'rule' | 'advice'>;

/** One rule that suggests; the texts feed `docs/rules.md`. */
export interface SuggestionRule {
  id: SuggestionRuleId;
  advice: string;
  why: string;
  speaks: string;
  /** Best first. */
  find(context: SuggestionContext): Found[];
}
