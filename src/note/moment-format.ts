import { MONTHS } from '../language/reading.js';
import { type Day, makeDay } from '../people/day.js';

/** A date format compiled for reading: the whole text, or only its beginning. */
export interface DateFormat {
  /** How many `/` the format has: it describes this many folders as well. */
  folders: number;
  whole(text: string): Day | undefined;
  /** The date at the beginning of a text that goes on with neither a letter nor a digit. */
  leading(text: string): Day | undefined;
}

type Part = 'year' | 'shortYear' | 'month' | 'monthName' | 'day';

const WORD = String.raw`\p{L}{1,12}\.?`;
const NUMBER = String.raw`\d{1,2}`;

/** Moment's tokens (momentjs.com, "Format"), longest first. Those without a part are skipped over. */
const TOKENS: [token: string, pattern: string, part?: Part][] = [
  ['YYYY', String.raw`\d{4}`, 'year'],
  ['YY', String.raw`\d{2}`, 'shortYear'],
  ['MMMM', WORD, 'monthName'],
  ['MMM', WORD, 'monthName'],
  ['MM', String.raw`\d{2}`, 'month'],
  ['Mo', String.raw`\d{1,2}(?:st|nd|rd|th|\.)`],
  ['M', NUMBER, 'month'],
  ['DDDD', String.raw`\d{3}`],
  ['DDD', String.raw`\d{1,3}`],
  ['DD', String.raw`\d{2}`, 'day'],
  ['Do', String.raw`\d{1,2}(?:st|nd|rd|th|\.)`, 'day'],
  ['D', NUMBER, 'day'],
  ['dddd', WORD],
  ['ddd', WORD],
  ['dd', WORD],
  ['gggg', String.raw`\d{4}`],
  ['GGGG', String.raw`\d{4}`],
  ['WW', NUMBER],
  ['W', NUMBER],
  ['ww', NUMBER],
  ['w', NUMBER],
  ['E', String.raw`\d`],
  ['e', String.raw`\d`],
  ['d', String.raw`\d`],
  ['Q', String.raw`\d`],
  ['HH', NUMBER],
  ['H', NUMBER],
  ['hh', NUMBER],
  ['h', NUMBER],
  ['mm', NUMBER],
  ['m', NUMBER],
  ['ss', NUMBER],
  ['s', NUMBER],
  ['A', '[AaPp][Mm]'],
  ['a', '[AaPp][Mm]'],
];

const compiled = new Map<string, DateFormat>();

/** Compiles a format of Moment tokens, `YYYY/MM/YYYY-MM-DD` or `[Day] D. MMMM YYYY`; words are read in every language. */
export function dateFormat(format: string): DateFormat {
  const known = compiled.get(format);
  if (known) return known;
  const { pattern, parts } = compile(format);
  const whole = new RegExp(`^${pattern}$`, 'u');
  const leading = new RegExp(`^${pattern}(?![\\p{L}\\p{N}])`, 'u');
  const made: DateFormat = {
    folders: format.replace(/\[[^\]]*\]/g, '').split('/').length - 1,
    whole: (text) => dayOf(whole.exec(text), parts),
    leading: (text) => dayOf(leading.exec(text), parts),
  };
  compiled.set(format, made);
  return made;
}

function compile(format: string): { pattern: string; parts: Part[] } {
  const parts: Part[] = [];
  let pattern = '';
  for (let at = 0; at < format.length; ) {
    const literal = /^\[([^\]]*)\]/.exec(format.slice(at));
    const token = literal ? undefined : TOKENS.find(([name]) => format.startsWith(name, at));
    if (token) {
      const [name, source, part] = token;
      pattern += part ? `(${source})` : `(?:${source})`;
      if (part) parts.push(part);
      at += name.length;
    } else {
      const text = literal ? (literal[1] as string) : format.charAt(at);
      pattern += text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      at += literal ? literal[0].length : 1;
    }
  }
  return { pattern, parts };
}

function dayOf(match: RegExpExecArray | null, parts: Part[]): Day | undefined {
  if (!match) return undefined;
  const found: Partial<Record<'year' | 'month' | 'day', number>> = {};
  parts.forEach((part, index) => {
    const text = match[index + 1] as string;
    if (part === 'monthName')
      found.month = MONTHS.get(text.toLowerCase().normalize('NFC').replace(/\.$/, ''));
    else if (part === 'shortYear') found.year = 2000 + Number(text);
    else found[part] = Number.parseInt(text, 10);
  });
  const { year, month, day } = found;
  return year === undefined || month === undefined || day === undefined
    ? undefined
    : makeDay(year, month, day);
}
