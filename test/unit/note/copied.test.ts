import { describe, expect, it } from 'vitest';
import { copied } from '../../../src/note/copied.js';

describe('copied', () => {
  it.each([
    ['a short one', 'the talk'],
    ['plain letters', 'a book that we both gave up on'],
    ['letters of one byte', 'Grüße aus Zürich, \u00e0 bient\u00f4t \u00ff\u0000\u0080'],
    ['an emoji', 'send the notes 📅 2026-11-25'],
    ['other letters', 'прогулка вдоль реки'],
    ['half an emoji', `send the notes \ud83d and more`],
    ['exactly as long as most', 'x'.repeat(2048)],
    ['longer than most', `${'ä'.repeat(5000)}.`],
  ])('gives the same text: %s', (_, text) => {
    expect(copied(text)).toBe(text);
    expect(copied(`before ${text} behind`.slice(7, 7 + text.length))).toBe(text);
  });
});
