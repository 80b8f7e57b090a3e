import type { RawValue } from './raw-value.js';

/** Reports a value that cannot be used, at its place. The message follows the setting's name: `is not …`. */
export type Refuse = (at: RawValue, message: string) => void;

/** Reads one kind of value, and shows it as it would be written. */
export interface Reader<T> {
  /** The value, or undefined after it has been refused. Never called for an empty value. */
  read(raw: RawValue, refuse: Refuse): T | undefined;
  show(value: T): string;
}

/** A reader for single words or phrases; `parse` gives undefined for what it cannot use. */
export function textReader<T>(
  what: string,
  parse: (text: string) => T | undefined,
  show: (value: T) => string,
): Reader<T> {
  return {
    show,
    read(raw, refuse) {
      const value = raw.kind === 'text' ? parse(raw.text) : undefined;
      if (value === undefined) refuse(raw, `${shown(raw)} is not ${what}.`);
      return value;
    },
  };
}

/**
 * A reader for lists; empty items are passed over, a single value is a list of one. With a separator, it is taken
 * apart there: `mon, wed`.
 */
export function listReader<T>(one: Reader<T>, separator?: RegExp): Reader<T[]> {
  return {
    show: (values) => `[${values.map((value) => one.show(value)).join(', ')}]`,
    read(raw, refuse) {
      const items = raw.kind === 'list' ? raw.items() : apart(raw, separator);
      const values: T[] = [];
      let complete = true;
      for (const item of items) {
        if (item.kind === 'empty') continue;
        const value = one.read(item, refuse);
        if (value === undefined) complete = false;
        else if (!values.includes(value)) values.push(value);
      }
      return complete ? values : undefined;
    },
  };
}

function apart(raw: RawValue, separator: RegExp | undefined): RawValue[] {
  if (raw.kind !== 'text' || separator === undefined) return [raw];
  return raw.text.split(separator).flatMap((text) => (text === '' ? [] : [{ ...raw, text }]));
}

/** The value as it can be quoted in a message. */
export function shown(raw: RawValue): string {
  if (raw.kind === 'text') return `"${raw.text.length > 60 ? `${raw.text.slice(0, 59)}…` : raw.text}"`;
  return raw.kind === 'list' ? 'a list' : raw.kind === 'map' ? 'a group of keys' : 'an empty value';
}
