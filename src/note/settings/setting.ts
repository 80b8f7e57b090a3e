import { suggestion } from './did-you-mean.js';
import type { RawValue } from './raw-value.js';
import type { Reader } from './reader.js';

/** Takes down what is wrong with a value or a key, at its offset. The message is a whole sentence. */
export interface Report {
  invalid(offset: number, message: string): void;
  unknown(offset: number, message: string): void;
  /** Called for every key that holds a value, with its full path. */
  given(path: string, offset: number): void;
}

/** One key of the settings: where it stands, how it is read, and what the documentation says of it. */
export interface Setting<Target> {
  /** `follow-up.at-latest` */
  path: string;
  /** One sentence for docs/settings.md. */
  doc: string;
  /** As it would stand in the file, on one line. */
  example: string;
  /** The value in force, as it would be written; empty where there is none. */
  show(target: Target): string;
  /** Reads a value that is not empty into the target. */
  apply(target: Target, raw: RawValue, report: Report): void;
}

/** How a value is got out of the target and put into it. */
export type Lens<Target, T> = [
  get: (target: Target) => T | undefined,
  set: (target: Target, value: T) => void,
];

/** A key of the target itself. */
export function at<Target, K extends keyof Target>(key: K): Lens<Target, NonNullable<Target[K]>> {
  return [
    (target) => target[key] ?? undefined,
    (target, value) => {
      target[key] = value;
    },
  ];
}

/** Ties a key to its reader and to its place in the target. */
export function setting<Target, T>(
  path: string,
  reader: Reader<T>,
  [get, set]: Lens<Target, T>,
  doc: string,
  example: string,
): Setting<Target> {
  return {
    path,
    doc,
    example,
    show(target) {
      const value = get(target);
      return value === undefined ? '' : reader.show(value);
    },
    apply(target, raw, report) {
      const value = reader.read(raw, (at, message) => report.invalid(at.offset, `${path}: ${message}`));
      if (value !== undefined) set(target, value);
    },
  };
}

/**
 * Reads a map by a table of keys. A key of the table may hold a group (`people.folders` under `people`). `prefix` is
 * what stands before the keys in messages, `tiers.A.` for instance.
 */
export function applyMap<Target>(
  table: readonly Setting<Target>[],
  target: Target,
  raw: RawValue,
  report: Report,
  prefix = '',
): void {
  if (raw.kind === 'empty') return;
  if (raw.kind !== 'map') {
    const name = prefix.replace(/\.$/, '');
    report.invalid(
      raw.offset,
      `${name}: takes keys of its own: ${table.map((one) => lastName(one.path)).join(', ')}.`,
    );
    return;
  }
  for (const { key, offset, value } of raw.entries()) {
    const path = `${prefix}${key}`;
    const found = table.find((one) => nameAt(one, prefix) === key && !key.includes('.'));
    const group = table.filter((one) => one.path.startsWith(`${path}.`));
    if (found && value.kind !== 'empty') {
      report.given(path, value.offset);
      found.apply(target, value, report);
    } else if (!found && group.length > 0) {
      applyMap(group, target, value, report, `${path}.`);
    } else if (!found) {
      report.unknown(offset, `${quoted(path)} is not a setting.${suggestion(key, namesAt(table, prefix))}`);
    }
  }
}

function namesAt<Target>(table: readonly Setting<Target>[], prefix: string): string[] {
  return [...new Set(table.map((one) => nameAt(one, prefix).split('.')[0] as string))];
}

/** What the key is called below the prefix; the keys of a tier are written without one. */
function nameAt<Target>(one: Setting<Target>, prefix: string): string {
  return one.path.startsWith(prefix) ? one.path.slice(prefix.length) : one.path;
}

function quoted(path: string): string {
  return `"${path.length > 60 ? `${path.slice(0, 59)}…` : path}"`;
}

/** `at-latest` of `follow-up.at-latest`. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
