import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Day } from '../people/day.js';

/** What the program knows of itself. */
export interface PackageInfo {
  version: string;
  /** The day on which the example vault's story plays. */
  exampleDay: Day;
}

/** Reads the installed package's own `package.json`. */
export function packageInfo(): PackageInfo {
  const data: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return { version: textAt(data, 'version'), exampleDay: textAt(objectAt(data, 'config'), 'exampleDay') };
}

/** The built program's main file, whole path: what git is to call. */
export function mainFile(): string {
  return fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
}

function objectAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function textAt(value: unknown, key: string): string {
  const text = objectAt(value, key);
  return typeof text === 'string' ? text : '';
}
