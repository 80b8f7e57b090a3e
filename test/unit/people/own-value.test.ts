import { describe, expect, it } from 'vitest';
import { de } from '../../../src/language/de.js';
import { en } from '../../../src/language/en.js';
import { ownValue } from '../../../src/people/own-value.js';

describe('words that every object knows', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '%s is a word like any other',
    (word) => {
      expect(ownValue({ met: 1 }, word)).toBeUndefined();
      for (const language of [en, de]) expect(language.channel(word)).toBe(word);
      expect(en.reasons('2026-11-20').appointment({ kind: word, on: '2026-11-21', text: '' })).toMatch(
        /^appointment/,
      );
    },
  );
});
