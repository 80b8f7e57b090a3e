import { suggestion } from '../note/settings/did-you-mean.js';
import { splitNote } from '../note/split-note.js';
import { nameKey } from '../people/name-index.js';
import { Failure } from './failure.js';
import type { PersonView } from './person-view.js';
import type { VaultState } from './read-state.js';

/** Tells whether a person passes one condition of a filter. */
export type PersonTest = (view: PersonView) => boolean;

/** `--where key=value`, made ready for a vault. */
export interface WhereTest {
  test: PersonTest;
  /** To be called when everybody was tested: a property that nobody has is a usage failure. */
  finish(): void;
}

/**
 * Tests whether a property holds a value, without regard to case; of a list one item is enough. The key is one of
 * ours (`met-at`, `lastContact`), the vault's name for it, or any other property of the vault's own.
 */
export function whereTest(key: string, value: string, state: VaultState): WhereTest {
  const { fields } = state.settings;
  const ours = Object.entries(fields).find(([, theirs]) => nameKey(theirs) === nameKey(key))?.[0] ?? key;
  const field = camelCase(ours);
  let people = 0;
  let known = false;
  let names: string[] = [];
  return {
    test(view) {
      people += 1;
      names = Object.keys(view).map(kebabCase);
      const values = Object.hasOwn(view, field)
        ? valuesOf(view[field as keyof PersonView])
        : ownProperty(state.textOf(view.path), key);
      if (values) known = true;
      return values?.some((one) => plain(one) === plain(value)) === true;
    },
    finish() {
      if (known || people === 0) return;
      throw new Failure('usage', `--where: nobody has a property “${key}”.${suggestion(key, names)}`);
    },
  };
}

function ownProperty(text: string | undefined, key: string): string[] | undefined {
  const split = text === undefined ? undefined : splitNote(text);
  if (!split || 'problem' in split) return undefined;
  const name = Object.keys(split.data).find((one) => nameKey(one) === nameKey(key));
  return name === undefined ? undefined : valuesOf(split.data[name]);
}

function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(valuesOf);
  return value === null || value === undefined ? [] : [String(value)];
}

function plain(text: string): string {
  return nameKey(text.trim().replace(/^\[\[(.*)\]\]$/, '$1'));
}

function camelCase(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[-_ ]+([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
