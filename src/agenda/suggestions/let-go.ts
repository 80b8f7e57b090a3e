import type { SuggestionRule } from '../suggestion-rule.js';
import { propertyLine } from './accept-line.js';
import { isOpenWhileWaiting } from './open-to.js';

const LITTLE = 2;
const ATTEMPTS = 4;

/** Where there is no sympathy nothing will carry. */
export const letGo: SuggestionRule = {
  id: 'let-go',
  advice: 'A9',
  why: 'Where there is no sympathy nothing will carry, and it costs too much energy.',
  speaks:
    'Rapport 1 or 2, or four `sent` in a row without an answer. Silent while an answer may still come: until the attempts are used up.',
  find(context) {
    const { standings, settings, suggestions } = context;
    return standings
      .filter((standing) => {
        const { contact, awaiting } = standing;
        const isCold = (contact.person.rapport ?? 3) <= LITTLE;
        if (!isCold && (awaiting?.attempts ?? 0) < ATTEMPTS) return false;
        if (awaiting && awaiting.attempts < Math.min(settings.reply.attempts, ATTEMPTS)) return false;
        return isOpenWhileWaiting('let-go', standing, context);
      })
      .sort(
        (a, b) =>
          (a.contact.person.rapport ?? 3) - (b.contact.person.rapport ?? 3) ||
          (b.awaiting?.attempts ?? 0) - (a.awaiting?.attempts ?? 0),
      )
      .map(({ contact, awaiting }) => ({
        people: [contact],
        text: suggestions.letGo({
          name: contact.person.name,
          rapport: contact.person.rapport,
          attempts: awaiting?.attempts ?? 0,
          since: awaiting?.since,
        }),
        accept: propertyLine('status', 'archived', settings),
      }));
  },
};
