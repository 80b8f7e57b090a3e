import type { Day } from '../people/day.js';
import type { FamilyMember, Occasion, Sourced, YearlyDate } from '../people/person.js';
import { NONE } from '../people/shared-list.js';
import { quote } from './problems.js';
import { impossibleOr, type PropertyReader } from './property-reader.js';
import { dateInside } from './read-date.js';
import { readFamilyMember } from './read-family-member.js';
import { readOccasion, type Unreadable } from './read-occasion.js';
import { readYearlyDate } from './read-yearly-date.js';

/** `birthday:` in any of its forms. */
export function readBirthday(reader: PropertyReader): Sourced<YearlyDate> | undefined {
  const text = reader.text('birthday');
  if (!text) return undefined;
  const value = readYearlyDate(text.value);
  if (value !== undefined && value !== 'impossible') return { value, line: text.line };
  const what = impossibleOr(
    value,
    text.value,
    'is no birthday. Write 1984-05-12, or 05-12 without the year.',
  );
  reader.report(value === 'impossible' ? 'invalid-date' : 'invalid-birthday', 'birthday', what);
  return undefined;
}

/** `occasions:`, the readable ones. */
export function readOccasions(reader: PropertyReader): Occasion[] {
  const items = reader.items('occasions', 'line');
  if (items.length === 0) return NONE;
  return items.flatMap(({ text, line, offset }) => {
    const occasion = readOccasion(text, line);
    if (typeof occasion !== 'string') return occasion;
    const advice = 'needs a date and words: "2026-12-01 new job" or "yearly 06-12 wedding day".';
    reportLine(reader, 'occasions', occasion, text, offset(), advice);
    return [];
  });
}

/** `family:`; a member whose birthday cannot be read still counts. */
export function readFamily(reader: PropertyReader): FamilyMember[] {
  const items = reader.items('family', 'line');
  if (items.length === 0) return NONE;
  return items.flatMap(({ text, line, offset }) => {
    const { member, problem } = readFamilyMember(text, line);
    const advice = 'needs a name, and a birthday as a date: "Mia, daughter, 2019-05-02".';
    if (problem) reportLine(reader, 'family', problem, text, offset(), advice);
    return member ?? [];
  });
}

function reportLine(
  reader: PropertyReader,
  key: 'occasions' | 'family',
  problem: Unreadable,
  text: string,
  offset: number,
  advice: string,
): void {
  if (problem === 'impossible') {
    const message = `The date in ${quote(text)} is not in the calendar. Please correct the day or the month.`;
    reader.reportAt('invalid-date', offset, message);
    return;
  }
  reader.reportAt(
    key === 'family' ? 'invalid-family' : 'invalid-occasion',
    offset,
    `${quote(text)} ${advice}`,
  );
}

/** The day of the first meeting: `met-on`, else a date inside `met-at`, else the earliest `met` entry. */
export function readMetOn(
  reader: PropertyReader,
  metAt: () => Sourced<string> | undefined,
  firstMet: () => Sourced<Day> | undefined,
): Sourced<Day> | undefined {
  const own = reader.date('met-on');
  if (own) return own;
  const place = metAt();
  const inside = place && dateInside(place.value);
  return place && inside !== undefined ? { value: inside, line: place.line } : firstMet();
}
