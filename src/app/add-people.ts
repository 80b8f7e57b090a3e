import { readSentence } from '../note/sentence/read-sentence.js';
import type { Day } from '../people/day.js';
import { nameKey } from '../people/name-index.js';
import type { FileChange } from '../vault/file-change.js';
import { type AddOptions, type AddRequest, planPerson } from './add-person.js';
import { entryOfSentence } from './entry-of-sentence.js';
import { Failure } from './failure.js';
import { planKnown } from './plan-known.js';
import { readState, type VaultState } from './read-state.js';
import { refuseLong } from './refuse-long.js';
import { requestOfSentence } from './request-of-sentence.js';
import { sentenceContext } from './sentence-context.js';
import { whoIsMeant } from './who-is-meant.js';
import { titleOf, writeNotes } from './write-notes.js';

/** Several people met at one event; each of them a name, or a sentence that begins with one. */
export interface EventRequest {
  event: string;
  people: string[];
  /** Default: today. */
  metOn?: Day;
  /** What holds for every new one: who introduced them, their tier, … */
  given?: Partial<AddRequest>;
}

/** What becomes of one of them. */
export interface EventPerson {
  person: string;
  path: string;
  /** `new`: a note was made; `known`: an entry was added; `already-there`: the note says so. */
  outcome: 'new' | 'known' | 'already-there';
  /** The new note's text, or the lines that were added. */
  text: string;
  unknownIntroducers: string[];
}

/**
 * Writes down many people of one event: new ones get a note, known ones an entry `met at EVENT`. Everybody is resolved
 * before anything is written.
 */
export function addPeople(root: string, request: EventRequest, options: AddOptions): EventPerson[] {
  const plan = () => planPeople(readState(root, options.readNotes), request, options.today);
  if (options.dryRun) return plan().people;
  // After a clash the plan is made again; whoever was written by then would stand there as known.
  let first: EventPerson[] | undefined;
  const names = (people: readonly EventPerson[]) => people.map(({ person }) => person);
  const what = ({ people }: { people: EventPerson[] }) =>
    titleOf(`add --event "${request.event}"`, names(people));
  writeNotes(root, { what, day: options.today }, () => {
    const planned = plan();
    first ??= planned.people;
    return planned;
  });
  return first ?? [];
}

function planPeople(state: VaultState, request: EventRequest, today: Day) {
  const { event, metOn = today, given = {} } = request;
  if (event.trim() === '') throw new Failure('usage', '--event: at which event? Write its name.');
  const context = sentenceContext(state, today);
  const people: EventPerson[] = [];
  const changes: FileChange[] = [];
  const complaints: string[] = [];
  const seen = new Set<string>();
  for (const words of request.people) {
    refuseLong(words);
    const sentence = readSentence(words, context);
    try {
      if (sentence.impossible !== undefined)
        throw new Failure('refused', `“${words}”: ${sentence.impossible} is no day of the calendar.`);
      const who = whoIsMeant(state, sentence);
      if ('problem' in who) throw new Failure('refused', `${who.problem}.`);
      const key = 'known' in who ? who.known.person.path : nameKey(sentence.name);
      if (seen.has(key)) continue;
      seen.add(key);
      if ('known' in who) {
        const { path, name } = who.known.person;
        const before = state.textOf(path);
        if (before === undefined) throw new Failure('refused', `${path} cannot be read.`);
        const meant = entryOfSentence(sentence, today, { at: event, on: metOn });
        const { after, lines } = planKnown(who.known, before, meant, today, state.settings);
        const outcome = lines.length === 0 ? 'already-there' : 'known';
        people.push({ person: name, path, outcome, text: lines.join('\n'), unknownIntroducers: [] });
        changes.push({ path, before, after });
      } else {
        const planned = planPerson(
          state,
          requestOfSentence(sentence, { ...given, metAt: event, metOn }),
          today,
        );
        const { person, path, text, unknownIntroducers } = planned;
        people.push({ person, path, outcome: 'new', text, unknownIntroducers });
        changes.push(...planned.changes);
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complaints.push(error.message);
    }
  }
  if (complaints.length > 0)
    throw new Failure('refused', `nothing was written:\n${[...new Set(complaints)].join('\n')}`);
  return { people, changes };
}
