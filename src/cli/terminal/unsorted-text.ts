import type { UnsortedPerson } from '../../app/list-unsorted.js';
import type { Day } from '../../people/day.js';
import { plainText, shorten } from '../../people/plain-text.js';
import type { TextStyle } from './agenda-text.js';
import { relativeDay } from './relative-day.js';
import { visibleLine } from './visible.js';
import { wrap } from './wrap.js';

const ABOUT_LINES = 2;
/** A date and two spaces. */
const DATE = 12;
const FEWEST_WORDS = 50;

/** What the notes say of somebody who is to be sorted, a few lines; `place` is `3 of 263`. */
export function unsortedText(one: UnsortedPerson, place: string, today: Day, style: TextStyle): string {
  const { paint, width } = style;
  const { person } = one.contact;
  const work = [...person.role, ...person.company, ...person.city].map(visibleLine).join(', ');
  // So short that it fits on a screen of 24 lines together with the answers.
  const about = shorten(visibleLine(plainText(person.about ?? '')), ABOUT_LINES * (width - 3));
  const words = Math.max(width - DATE, FEWEST_WORDS);
  return [
    `${paint.name(visibleLine(person.name))}  ${paint.faint(place)}`,
    paint.faint(visibleLine(person.path)),
    ...(work === '' ? [] : [wrap(work, width)]),
    ...(about === '' ? [] : [wrap(about, width)]),
    wrap(contactsLine(one, today), width),
    ...one.recent.map(({ date, text }) =>
      wrap(`${paint.faint(date)}  ${visibleLine(shorten(text, words))}`, width, DATE),
    ),
  ].join('\n');
}

function contactsLine({ contacts, lastContact }: UnsortedPerson, today: Day): string {
  if (lastContact === null) return 'No contact noted.';
  const count = contacts === 1 ? 'One contact' : `${contacts} contacts, the last`;
  return `${count} on ${lastContact} (${relativeDay(lastContact, today)})`;
}
