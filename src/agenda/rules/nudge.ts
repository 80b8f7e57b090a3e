import { plainText, shorten } from '../../people/plain-text.js';
import type { ItemRule } from '../rule.js';

/** One gentle reminder, not more. */
export const nudge: ItemRule = {
  id: 'nudge',
  advice: 'A15',
  why: 'Give people time: do not press, do not cling. One gentle reminder after the wait, then rest.',
  opens: '10 days after a `sent` entry without an answer (`reply.wait`).',
  due: 'On that day.',
  closes:
    'By an answer, a conversation, or the next `sent`. After 2 in a row (`reply.attempts`), or once it was let pass, the person rests until the cadence comes round.',
  lapses: 'Never.',
  rhythm: true,
  find({ awaiting }, { today, phrases }) {
    if (awaiting?.nudgeOn === undefined || today < awaiting.nudgeOn) return [];
    return [
      {
        due: awaiting.nudgeOn,
        text: phrases.nudge({ since: awaiting.since, text: shorten(plainText(awaiting.text), 100) }),
        source: awaiting.source,
        about: { since: awaiting.since, topic: awaiting.text },
      },
    ];
  },
};
