import { plainText, shorten } from './plain-text.js';

const DATE = /[\s,;–-]*\(?(?:\b(?:on|am|vom)\s+)?(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4})\)?/giu;

/** Where somebody was met, plain and at most so long, without the date in it, which is said beside it; may be undefined. */
export function meetingPlace(metAt: string | undefined, length: number): string | undefined {
  const place = plainText(metAt ?? '')
    .replace(DATE, '')
    .replace(/^[\s,;:–-]+/u, '');
  return place === '' ? undefined : shorten(place, length);
}
