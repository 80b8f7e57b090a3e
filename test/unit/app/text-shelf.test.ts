import { describe, expect, it } from 'vitest';
import { TextShelf } from '../../../src/app/text-shelf.js';

describe('TextShelf', () => {
  it('gives back every text in any order, from full boxes and from the one that is being filled', () => {
    const shelf = new TextShelf();
    const texts = Array.from({ length: 300 }, (_, at) => `{"${at}":"é ${'words '.repeat(at % 97)}"}`);
    texts.push('', `"${'x'.repeat(100_000)}"`, '[]');
    const kept = texts.map(shelf.keep);
    for (let step = 0; step < texts.length; step += 1) {
      const at = (step * 101) % texts.length;
      expect(kept[at]?.get()).toBe(texts[at]);
    }
    expect(kept.map((one) => one.get())).toEqual(texts);
  });
});
