import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Blocks } from '../../src/note/outline.js';
import { parseOutline } from '../../src/note/parse-outline.js';
import { scanOutline } from '../../src/note/scan-outline.js';
import { body } from './note-generators.js';

function shown(text: string, blocks: Blocks): object {
  return {
    headings: blocks.headings.map(({ level, start, text: words }) => ({ level, start, words })),
    items: blocks.items.map((item) => ({ ...item, words: text.slice(item.textStart, item.textEnd) })),
    masks: blocks.masks.map(({ kind, start, end }) => `${kind} ${start} ${text.slice(start, end).trimEnd()}`),
  };
}

describe('the outline of a body', () => {
  it('is the same by the scan of lines as by remark, wherever the scan is sure', () => {
    let sure = 0;
    fc.assert(
      fc.property(body, (text) => {
        const scanned = scanOutline(text, 0);
        if (!scanned) return;
        sure++;
        expect(shown(text, scanned)).toEqual(shown(text, parseOutline(text, 0)));
      }),
      { numRuns: 1500 },
    );
    expect(sure).toBeGreaterThan(200);
  });
});
