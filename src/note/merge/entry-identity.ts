import type { Entry } from '../../people/entry.js';

/** What makes two entries the same: everything that they say, but not where. */
export function entryIdentity({ date, kind, via, at, text, minutes, cost, result }: Entry): string {
  return JSON.stringify([date, kind, via, at, text.replace(/\s+/g, ' '), minutes, cost, result]);
}
