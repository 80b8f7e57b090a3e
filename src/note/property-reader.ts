import type { Day } from '../people/day.js';
import type { Sourced } from '../people/person.js';
import { NONE } from '../people/shared-list.js';
import type { DiagnosticCode } from './diagnostic.js';
import { type Problems, quote } from './problems.js';
import type { Properties, Property } from './properties.js';
import { plainTexts, type Separator, textOf, textsOf, withoutLinks } from './property-values.js';
import { readDate } from './read-date.js';

/** Reads properties by our keys as texts, lists and dates, and reports what they are not. */
export class PropertyReader {
  readonly properties: Properties;
  private readonly problems: Problems;

  constructor(properties: Properties, problems: Problems) {
    this.properties = properties;
    this.problems = problems;
  }

  /** A single text with its line, exactly as the value reads; undefined if absent. */
  text(key: string): Sourced<string> | undefined {
    const property = this.properties.get(key);
    if (!property) return undefined;
    const value = textOf(property.value);
    if (value === undefined) this.wrong(property, undefined);
    return value === undefined || value === ''
      ? undefined
      : { value, line: this.properties.lineOf(property) };
  }

  /** A single text as words: links as what they show. */
  words(key: string): string | undefined {
    const text = this.text(key);
    return text && (withoutLinks(text.value) || undefined);
  }

  /** A list as words; a single text is split at the separator. */
  list(key: string, separator: Separator): string[] {
    const property = this.properties.get(key);
    if (!property) return NONE;
    const plain = plainTexts(property.value, separator);
    if (plain) return plain.every(isBare) ? plain : plain.map(withoutLinks).filter((text) => text !== '');
    const { texts, wrong } = textsOf(property.value, separator);
    for (const index of wrong) this.wrong(property, index);
    return texts.map(({ text }) => withoutLinks(text)).filter((text) => text !== '');
  }

  /** A list item by item, each with its line. */
  items(key: string, separator: Separator): { text: string; line: number; offset: () => number }[] {
    const property = this.properties.get(key);
    if (!property) return NONE;
    const { texts, wrong } = textsOf(property.value, separator);
    for (const index of wrong) this.wrong(property, index);
    return texts.map(({ text, index }) => ({
      text,
      line:
        index === undefined ? this.properties.lineOf(property) : this.properties.itemLine(property, index),
      offset: () => this.properties.valueOffset(property, index),
    }));
  }

  /** A calendar date; what is none, or is impossible, is reported. */
  date(key: string): Sourced<Day> | undefined {
    const text = this.text(key);
    const date = text && readDate(text.value);
    if (!text || (date !== undefined && date !== 'impossible'))
      return text && { value: date as Day, line: text.line };
    this.report('invalid-date', key, impossibleOr(date, text.value, 'is no date. Write it as 2026-11-18.'));
    return undefined;
  }

  /** Reports a property by its key: `what` follows the property's name in the message. */
  report(code: DiagnosticCode, key: string, what: string): void {
    const property = this.properties.get(key);
    if (property) this.problems.add(code, this.properties.valueOffset(property), `${property.key}: ${what}`);
  }

  /** Reports something at a place of its own. */
  reportAt(code: DiagnosticCode, offset: number, message: string): void {
    this.problems.add(code, offset, message);
  }

  private wrong(property: Property, index: number | undefined): void {
    const offset = this.properties.valueOffset(property, index);
    const what = index === undefined ? 'this value' : `item ${index + 1}`;
    this.problems.add(
      'invalid-value',
      offset,
      `${property.key}: ${what} is not plain text. Write a text or a flat list; a text with a colon or brackets needs quotes.`,
    );
  }
}

/** True for a text that is words as it stands. */
function isBare(text: string): boolean {
  return text !== '' && !text.includes('[');
}

/** Words for a date that could not be used: the calendar lacks it, or `otherwise`. */
export function impossibleOr(date: 'impossible' | unknown, value: string, otherwise: string): string {
  if (date !== 'impossible') return `${quote(value)} ${otherwise}`;
  return `${quote(value)} is not in the calendar. Please correct the day or the month.`;
}
