import { join } from 'node:path';
import type { Diagnostic } from '../note/diagnostic.js';
import { isInside, realRootOf } from './containment.js';
import { readText } from './read-text.js';
import { realPathOf } from './real-path.js';
import { vaultProblem } from './vault-problem.js';

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * One of Obsidian's own settings files as an object; empty if there is none. A broken one is reported as a warning
 * and otherwise ignored: it is not ours.
 */
export function readJson(root: string, path: string, problems: Diagnostic[]): Record<string, unknown> {
  const real = realPathOf(join(root, path));
  if (real === undefined) return {};
  if (!isInside(realRootOf(root), real)) {
    problems.push(
      vaultProblem(path, 'outside-vault', 'This is a link to a file outside the vault and is ignored.'),
    );
    return {};
  }
  const read = readText(real, MAX_BYTES);
  const value = read.ok ? parsed(read.text) : undefined;
  if (isObject(value)) return value;
  problems.push(
    vaultProblem(path, 'invalid-settings', 'Obsidian’s settings file cannot be read and is ignored.'),
  );
  return {};
}

/** The object under a key, or an empty one. */
export function objectAt(value: Record<string, unknown>, key: string): Record<string, unknown> {
  const inner = Object.hasOwn(value, key) ? value[key] : undefined;
  return isObject(inner) ? inner : {};
}

/** The string under a key, trimmed; undefined if there is none or it is empty. */
export function stringAt(value: Record<string, unknown>, key: string): string | undefined {
  const inner = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof inner === 'string' && inner.trim() !== '' ? inner.trim() : undefined;
}

/** The strings in the list under a key. */
export function stringsAt(value: Record<string, unknown>, key: string): string[] {
  const inner = Object.hasOwn(value, key) ? value[key] : undefined;
  return Array.isArray(inner) ? inner.filter((item): item is string => typeof item === 'string') : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
