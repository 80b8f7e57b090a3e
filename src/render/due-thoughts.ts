import type { Agenda } from '../agenda/agenda.js';
import type { DismissibleId } from '../agenda/dismissal.js';
import { shownSuggestions } from '../agenda/shown-suggestions.js';
import { type DueLine, dueLine } from './due-lines.js';
import type { DueView } from './due-view.js';
import { typedWords } from './typed-words.js';

/** A line of "Worth a thought" as it stands on the page. */
export interface ShownThought {
  rule: DismissibleId;
  /** The paths of the people whom it names, in its order. */
  people: string[];
  /** The line that accepts it, an entry or a property; empty where there is none. */
  accept: string;
  /** The line behind its box, as rendered. */
  rest: string;
}

/** The agenda's suggestions and unsorted people where they stand in the body that was rendered from `view`. */
export function shownThoughts(body: string, agenda: Agenda, view: DueView): ShownThought[] {
  const lines = body
    .split('\n')
    .filter((line) => !/^\s/.test(line))
    .map(dueLine)
    .filter(({ mark }) => mark !== undefined);
  const place = (fits: (rest: string) => boolean): string | undefined => {
    const at = lines.findIndex(({ rest }) => fits(rest));
    return at === -1 ? undefined : lines.splice(at, 1)[0]?.rest;
  };
  const suggested = shownSuggestions(agenda).flatMap(({ rule, people, accept }, index): ShownThought[] => {
    const shown = view.suggestions[index];
    // What chance has drawn names nobody in its sentence.
    const rest =
      shown &&
      place((line) => line.includes(shown.text) && (rule !== 'serendipity' || line.includes(shown.links)));
    return rest === undefined
      ? []
      : [{ rule, people: people.map(({ person }) => person.path), accept, rest }];
  });
  const unsorted = agenda.unsorted.first.flatMap(({ contact }, index): ShownThought[] => {
    const shown = view.unsorted.first[index];
    const rest = shown && place((line) => line.startsWith(shown.link) && line.includes(shown.last));
    return rest === undefined ? [] : [{ rule: 'triage', people: [contact.person.path], accept: '', rest }];
  });
  return [...suggested, ...unsorted];
}

/** What tells a suggestion from all others, though its words change from day to day. */
export function thoughtKey({ rule, people }: Pick<ShownThought, 'rule' | 'people'>): string {
  return [rule, ...people].join('\n');
}

/**
 * The suggestion that a line shows, and the words typed on it: the one that has most in common. With `exact`, only
 * one that the line begins with.
 */
export function thoughtOf(
  { rest }: DueLine,
  thoughts: readonly ShownThought[],
  exact: boolean,
): { thought: ShownThought; words: string } | undefined {
  return thoughts
    .flatMap((thought) => {
      const words = exact && !rest.startsWith(thought.rest) ? undefined : typedWords(thought.rest, rest);
      return words === undefined ? [] : [{ thought, words }];
    })
    .sort((a, b) => a.words.length - b.words.length)[0];
}
