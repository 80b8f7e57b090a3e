import { de } from './de.js';
import { en } from './en.js';
import type { Language } from './language.js';

const LANGUAGES: Record<string, Language> = { en, de };

/** The language with this code (`de`, `de-CH`); undefined for one that the program does not speak. */
export function findLanguage(code: string | undefined): Language | undefined {
  const primary = code?.toLowerCase().split(/[-_]/)[0];
  return primary !== undefined && Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary] : undefined;
}

/** The language with this code, English where the program does not speak it. */
export function languageOf(code: string | undefined): Language {
  return findLanguage(code) ?? en;
}
