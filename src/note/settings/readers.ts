import { type Cadence, cadenceDays, parseCadence } from '../../people/cadence.js';
import { listReader, type Reader, textReader } from './reader.js';

/** Any words. */
export const text: Reader<string> = textReader('text', (written) => written, quoteWhereNeeded);

export const textList: Reader<string[]> = listReader(text);

/** A tag, with or without `#`. */
const tag: Reader<string> = textReader(
  'a tag; tags have no spaces',
  (written) => (/^#?[^\s#,]+$/.test(written) ? written.replace(/^#/, '') : undefined),
  quoteWhereNeeded,
);

export const tagList: Reader<string[]> = listReader(tag, /[\s,]+/);

/** A whole number from `least` to `most`. */
export function count(least: number, most: number): Reader<number> {
  return textReader(
    `a whole number from ${least} to ${most}`,
    (written) => {
      const value = /^\d{1,7}$/.test(written) ? Number(written) : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    },
    String,
  );
}

/** A number above zero. */
export const weight: Reader<number> = textReader(
  'a number above 0',
  (written) => {
    const value = /^\d{1,6}(?:\.\d{1,6})?$/.test(written) ? Number(written) : 0;
    return value > 0 ? value : undefined;
  },
  String,
);

/** A cadence in any form of a person note; a bare number means days. */
export const cadence: Reader<Cadence> = textReader(
  'a length of time; write for instance "3 weeks", "2 months" or "P6W"',
  readCadence,
  showCadence,
);

/** A number of days, at least `least` (0 or 1); `2 days`, `1 week` and a bare `2` are understood. */
export function days(least: 0 | 1): Reader<number> {
  return textReader(
    `a number of days${least === 0 ? '' : ', at least one'}; write for instance "3 days" or "2 weeks"`,
    (written) => {
      if (/^0+\s*(?:d|days?|tage?)?$/i.test(written)) return least === 0 ? 0 : undefined;
      const read = readCadence(written);
      return read && Math.round(cadenceDays(read));
    },
    (value) => (value === 1 ? '1 day' : `${value} days`),
  );
}

function readCadence(written: string): Cadence | undefined {
  return parseCadence(/^\d+$/.test(written) ? `${written} days` : written);
}

/** The cadence as a user would write it: `3 weeks`, `2 months`, `10 days`. */
export function showCadence({ months, days: rest }: Cadence): string {
  const parts: string[] = [];
  if (months > 0) parts.push(months % 12 === 0 ? plural(months / 12, 'year') : plural(months, 'month'));
  if (rest > 0) parts.push(rest % 7 === 0 ? plural(rest / 7, 'week') : plural(rest, 'day'));
  return parts.length === 2 ? `P${months}M${rest}D` : (parts[0] ?? '0 days');
}

const UNITS: Record<string, number> = { '': 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** A file size in bytes: `5 MB`, `500 kB`, `1.5 MiB`, a bare number of bytes; at most 500 MB. */
export const size: Reader<number> = textReader(
  'a file size up to 500 MB; write for instance "5 MB" or "500 kB"',
  (written) => {
    const match = /^(\d{1,12}(?:[.,]\d{1,3})?)\s*(?:([kmg])i?b?|(b)(?:ytes?)?)?$/i.exec(written);
    if (!match) return undefined;
    const bytes = Math.round(
      Number((match[1] as string).replace(',', '.')) * unitOf(match[2] ?? match[3] ?? ''),
    );
    return bytes >= 1 && bytes <= 500 * 1024 ** 2 ? bytes : undefined;
  },
  (bytes) => {
    if (bytes % 1024 ** 2 === 0) return `${bytes / 1024 ** 2} MB`;
    return bytes % 1024 === 0 ? `${bytes / 1024} kB` : `${bytes} bytes`;
  },
);

function unitOf(letter: string): number {
  return UNITS[letter.toLowerCase()] ?? 1;
}

/** One of a few words; `words` maps every accepted spelling (lower case) to its meaning. */
export function oneOf<T extends string>(meanings: readonly T[], words: Record<string, T> = {}): Reader<T> {
  return textReader(
    meanings.map((meaning) => `"${meaning}"`).join(' or '),
    (written) => {
      const lower = written.toLowerCase();
      return (
        meanings.find((meaning) => meaning === lower) ??
        (Object.hasOwn(words, lower) ? words[lower] : undefined)
      );
    },
    (value) => value,
  );
}

function plural(amount: number, unit: string): string {
  return amount === 1 ? `1 ${unit}` : `${amount} ${unit}s`;
}

/** Quotes what YAML would read as something else. */
function quoteWhereNeeded(value: string): string {
  const plain =
    /^[\p{L}\p{N}_./+@(][\p{L}\p{N}_./+@() *-]*$/u.test(value) &&
    !/^(?:true|false|null|~)$|^[\d.+-]+$/i.test(value);
  return plain ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}
