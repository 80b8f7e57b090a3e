import { isCancel, text } from '@clack/prompts';
import { Failure } from '../app/failure.js';
import type { Day } from '../people/day.js';
import { parseDayWords } from '../people/parse-day-words.js';

/** The answers, as the options of `add` would have given them. */
export interface PersonAnswers {
  metAt?: string;
  metOn?: string;
  by?: string[];
  tier?: string;
  note?: string;
  city?: string;
}

/** Asks in the terminal for what the options left open; Enter skips a question, Ctrl-C ends the program. */
export async function askForPerson(
  given: PersonAnswers,
  today: Day,
  tiers: string[],
): Promise<PersonAnswers> {
  const answers: PersonAnswers = {};
  if (given.metAt === undefined) answers.metAt = await question('Where did you meet?', 'Enter skips');
  if (given.metOn === undefined && (given.metAt ?? answers.metAt) !== undefined) {
    answers.metOn = await question('When?', 'today', (value) =>
      parseDayWords(value, today, 'past')
        ? undefined
        : 'Write today, yesterday, friday, 18.11. or 2026-11-18.',
    );
  }
  if (given.by === undefined) {
    const by = await question('Who introduced you?', 'Enter skips');
    answers.by = by === undefined ? undefined : [by];
  }
  if (given.note === undefined) answers.note = await question('What did you talk about?', 'Enter skips');
  if (given.city === undefined) answers.city = await question('Which city?', 'Enter skips');
  if (given.tier === undefined) {
    const known = tiers.join(', ');
    answers.tier = await question(`Which tier (${known})?`, 'Enter skips', (value) =>
      tiers.some((tier) => tier.toLowerCase() === value.trim().toLowerCase())
        ? undefined
        : `One of ${known}.`,
    );
  }
  return answers;
}

async function question(
  message: string,
  placeholder: string,
  check: (value: string) => string | undefined = () => undefined,
): Promise<string | undefined> {
  const answer = await text({
    message,
    placeholder,
    // Standard output is for data.
    output: process.stderr,
    validate: (value) => (value === undefined || value.trim() === '' ? undefined : check(value)),
  });
  if (isCancel(answer)) throw new Failure('interrupted', 'stopped; nothing was written.');
  const words = (answer ?? '').trim();
  return words === '' ? undefined : words;
}
