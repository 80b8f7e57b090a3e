import { expect, it } from 'vitest';
import { defaultSettings } from '../../../src/people/settings.js';
import { messageLanguage } from '../../../src/stubs/message-language.js';
import { contact, entry, person } from '../agenda/build.js';

const GERMAN = 'Sitzt am Fenster und macht die Zulassungen. Kennt sich aus mit allem, was Holz ist.';
const ENGLISH = 'Sits at the window and does the filings. Knows everything about wood.';

function codeFor(more: Parameters<typeof person>[1], language: 'en' | 'de' = 'en') {
  return messageLanguage(contact(person('Jo', more)), { ...defaultSettings(), language }).code;
}

it('is the person’s own, before everything', () => {
  expect(codeFor({ language: 'en', about: GERMAN })).toBe('en');
  expect(codeFor({ language: 'de', about: ENGLISH })).toBe('de');
});

it('is that of their note where it is clear', () => {
  expect(codeFor({ about: GERMAN })).toBe('de');
  expect(codeFor({ about: ENGLISH }, 'de')).toBe('en');
  expect(codeFor({ entries: [entry('2026-01-01', 'met', GERMAN)] })).toBe('de');
});

it('is the vault’s where the note is mixed, short, or in a language of neither', () => {
  expect(codeFor({ about: `${GERMAN} ${ENGLISH}` })).toBe('en');
  expect(codeFor({ about: 'Hat unseren Schlüssel.' })).toBe('en');
  expect(codeFor({ language: 'fr', about: '' }, 'de')).toBe('de');
});
