import { describe, expect, it } from 'vitest';
import { de } from '../../../src/language/de.js';
import { en } from '../../../src/language/en.js';
import { occasionWords } from '../../../src/stubs/occasion-words.js';

describe('occasionWords', () => {
  it.each([
    ['death of her mother', en],
    ['death of her mother', de],
    ['Todestag der Mutter', de],
    ['Todestag der Mutter', en],
    ['divorce', en],
  ])('says nothing of “%s” and congratulates on nothing', (written, language) => {
    expect(occasionWords(written, language, false)).toMatchObject({ text: '', sombre: true, news: false });
  });
  it('congratulates on a new post, also at a hospital', () => {
    expect(occasionWords('new job at the hospital', en, false)).toMatchObject({
      text: 'new job at the hospital',
      news: true,
      sombre: false,
    });
    expect(occasionWords('neue Stelle im Spital Thun', de, false).sombre).toBe(false);
  });
});
