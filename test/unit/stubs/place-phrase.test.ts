import { expect, it } from 'vitest';
import { placePhrase } from '../../../src/stubs/place-phrase.js';

it.each([
  ['Design-Thinking-Abend, Zürich', 'de', 'beim Design-Thinking-Abend'],
  ['Konferenz 2026-11-18', 'de', 'bei der Konferenz'],
  ['the street party', 'de', undefined],
  ['a summer workshop', 'de', undefined],
  ['die Hochzeit von Anna', 'de', undefined],
  ['der Stammtisch', 'de', undefined],
  ['the street party', 'en', 'at the street party'],
  ['Design Thinking evening', 'en', 'at the Design Thinking evening'],
] as const)('%s in %s', (metAt, language, phrase) => {
  expect(placePhrase(metAt, language)).toBe(phrase);
});
