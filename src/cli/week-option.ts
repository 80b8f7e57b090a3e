import { Failure } from '../app/failure.js';
import { addDays, type Day, daysOfWeek, type Week, weekOf } from '../people/day.js';

const NAMED: Record<string, number> = { this: 0, next: 1, last: -1 };

/** The ISO week that `--week` means: `2026-W49`, `2026W49`, `W49` (of this year), `this`, `next`, `last`, `+2`, `-1`. */
export function weekOption(words: string | undefined, today: Day): Week | undefined {
  if (words === undefined) return undefined;
  const text = words.trim().toLowerCase();
  const shift = Object.hasOwn(NAMED, text)
    ? NAMED[text]
    : /^[+-]\d{1,3}$/.test(text)
      ? Number(text)
      : undefined;
  if (shift !== undefined) return weekOf(addDays(today, shift * 7));
  const match = /^(?:(\d{4})-?)?w(\d{1,2})$/.exec(text);
  const week = match && `${match[1] ?? weekOf(today).slice(0, 4)}-W${(match[2] ?? '').padStart(2, '0')}`;
  if (week && daysOfWeek(week)) return week;
  throw new Failure('usage', `--week: “${words}” is no week. Write 2026-W49, this, next, last, +2 or -1.`);
}
