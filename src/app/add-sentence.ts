import { readSentence } from '../note/sentence/read-sentence.js';
import type { Sentence, SentencePart } from '../note/sentence/sentence.js';
import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import { type AddOptions, type AddRequest, type AddResult, addPerson, namesake } from './add-person.js';
import { type EntryOfSentence, entryOfSentence } from './entry-of-sentence.js';
import { Failure } from './failure.js';
import { readState } from './read-state.js';
import { refuseLong } from './refuse-long.js';
import { requestOfSentence } from './request-of-sentence.js';
import { sentenceContext } from './sentence-context.js';

/** A new note and how each part of the sentence was understood; no parts for a plain name. */
export interface SentenceResult extends AddResult {
  understood: SentencePart[];
}

/**
 * Writes a new person note from one sentence ("Thomas Brunner, Acme, met at Design evening, B"). What is `given` besides
 * wins over it. Refused for somebody who is there already, with the commands that write it down all the same.
 */
export function addSentence(
  root: string,
  words: string,
  given: Partial<AddRequest>,
  options: AddOptions,
): SentenceResult {
  const state = readState(root, options.readNotes);
  refuseLong(words);
  const sentence = readSentence(words, sentenceContext(state, options.today));
  if (sentence.impossible !== undefined) {
    throw new Failure('usage', `“${sentence.impossible}” is no day of the calendar. Nothing was written.`);
  }
  const twin = namesake(state, sentence.name);
  if (twin && sentence.parts.length > 0)
    throw new Failure('refused', instead(twin, sentence, options.today, state.settings.inbox));
  const result = addPerson(root, requestOfSentence(sentence, given), options);
  return { ...result, understood: sentence.parts };
}

function instead({ person }: Contact, sentence: Sentence, today: Day, inbox: string): string {
  const commands = commandsFor(person.name, entryOfSentence(sentence, today), today);
  return [
    `${person.name} is there already (${person.path}). Nothing was written. To write this down:`,
    ...commands.map((command) => `  ${command}`),
    `or put the same line into ${inbox}.`,
  ].join('\n');
}

function commandsFor(name: string, { entry, promises }: EntryOfSentence, today: Day): string[] {
  const commands: string[][] = [];
  if (entry) {
    const { date, kind, via, at, text } = entry;
    const options = [
      ...(date === today ? [] : ['--on', date]),
      ...(via ? ['--via', via] : []),
      ...(at ? ['--at', at] : []),
    ];
    commands.push(['log', name, ...(text ? [text] : []), '--kind', kind, ...options]);
  }
  for (const { text, theirs, due } of promises) {
    commands.push(['promise', name, text, ...(due ? ['--by', due] : []), ...(theirs ? ['--theirs'] : [])]);
  }
  return commands.map((words) => `knowwho ${words.map(quoted).join(' ')}`);
}

/** Ready for a shell: in double quotes where there is anything but letters, digits and dashes. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}-]+$/u.test(word) ? word : `"${word.replace(/["\\$`]/g, '\\$&')}"`;
}
