import { notASentence } from '../note/sentence/read-sentence.js';
import { Failure } from './failure.js';

/** Refuses a text that is too long for a sentence about a person; nothing has been written by then. */
export function refuseLong(words: string): void {
  const problem = notASentence(words);
  if (problem !== undefined)
    throw new Failure('usage', `“${words.slice(0, 60)}…”: ${problem}. Nothing was written.`);
}
