import type { Day } from '../people/day.js';
import type { LastTalk, TalkName } from './last-talk.js';
import type { SpeechWords } from './speech-words.js';
import type { Topic } from './topic.js';

const JOINED: ReadonlySet<TalkName> = new Set([
  'coffee',
  'tea',
  'breakfast',
  'lunch',
  'dinner',
  'beer',
  'walk',
  'hike',
  'swim',
  'cinema',
  'train',
  'evening',
]);

/** What the last contact is called, with its time; my own message is only worth a word with what it was about. */
export function talkPhrase(
  last: LastTalk | undefined,
  topic: Topic,
  time: (day: Day) => { month?: string; day: string },
  { talks, when }: SpeechWords,
): { talk?: string; talk_joins?: boolean } {
  if (!last || (last.name === 'my-message' && topic.noun === undefined)) return {};
  const isMessage = /-(?:mail|card|letter|message)$/.test(last.name);
  return {
    talk: `${talks[last.name]} ${when(time(last.date), isMessage)}`,
    talk_joins: JOINED.has(last.name),
  };
}
