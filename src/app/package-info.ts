import { readFileSync } from 'node:fs';
import { type Day, isDay } from '../people/day.js';

/** What the program knows of itself. */
export interface PackageInfo {
  version: string;
  /** The day on which the example vault's story plays. */
  exampleDay: Day;
}

/** Reads the installed package's own `package.json`. */
export function packageInfo(): PackageInfo {
  const data: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const day = textAt(objectAt(data, 'config'), 'exampleDay');
  return { version: textAt(data, 'version'), exampleDay: isDay(day) ? day : '2026-11-23' };
}

function objectAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function textAt(value: unknown, key: string): string {
  const text = objectAt(value, key);
  return typeof text === 'string' ? text : '';
}
