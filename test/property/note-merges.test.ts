import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitNote } from '../../src/note/split-note.js';
import { mergeInbox } from '../../src/note/three-way/merge-inbox.js';
import { mergeNote } from '../../src/note/three-way/merge-note.js';
import { defaultSettings } from '../../src/people/settings.js';
import { mergePage } from '../../src/render/merge-page.js';
import { anyNote, note } from './note-generators.js';

const settings = defaultSettings();
const MARKERS = { ours: 'ours', theirs: 'theirs', size: 7 };
const RUNS = 200;

/** A wild note and two versions of it: lines taken out, put in from another wild note, doubled, moved. */
const versions = fc
  .tuple(
    note,
    note,
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3), fc.boolean()), { minLength: 2, maxLength: 8 }),
  )
  .map(([base, other, edits]) => {
    const lines = base.split('\n');
    const sides = { ours: [...lines], theirs: [...lines] };
    const others = other.split('\n');
    for (const [at, from, what, isOurs] of edits) {
      const side = isOurs ? sides.ours : sides.theirs;
      const place = at % (side.length + 1);
      if (what === 0) side.splice(place, 1);
      else if (what === 1) side.splice(place, 0, others[from % others.length] as string);
      else if (what === 2) side.splice(place, 0, side[from % Math.max(1, side.length)] ?? '');
      else side.splice(place, 0, ...side.splice(from % Math.max(1, side.length), 1));
    }
    return { base, ours: sides.ours.join('\n'), theirs: sides.theirs.join('\n') };
  });

function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

describe('merging generated notes', () => {
  it('loses no word that a side added or that both have, whatever the notes hold', () => {
    let merges = 0;
    fc.assert(
      fc.property(versions, (sides) => {
        const merged = mergeNote(sides, settings, MARKERS);
        if (!merged) return;
        if (sides.ours !== sides.theirs && sides.base !== sides.ours && sides.base !== sides.theirs)
          merges += 1;
        const words = [sides.base, sides.ours, sides.theirs, merged.text].map(wordsOf);
        for (const word of new Set([...wordsOf(sides.ours).keys(), ...wordsOf(sides.theirs).keys()])) {
          const [base = 0, ours = 0, theirs = 0, now = 0] = words.map((one) => one.get(word) ?? 0);
          // Each side may have taken out another of two; and of two days on which something was ticked, one stays.
          const mayBeGone = base > 0 && ((ours < base && theirs < base) || ours === 0 || theirs === 0);
          if (!mayBeGone && !/^\d+$/.test(word)) expect(now, word).toBeGreaterThan(0);
        }
      }),
      { numRuns: RUNS },
    );
    expect(merges).toBeGreaterThan(RUNS / 6);
  });

  it('is the same the other way round, and can be read where it has no conflict', () => {
    fc.assert(
      fc.property(versions, (sides) => {
        const merged = mergeNote(sides, settings, MARKERS);
        const turned = mergeNote({ ...sides, ours: sides.theirs, theirs: sides.ours }, settings, MARKERS);
        expect(turned?.conflicts).toBe(merged?.conflicts);
        if (merged?.conflicts !== 0) return;
        expect(turned?.text).toBe(merged.text);
        if (![sides.base, sides.ours, sides.theirs].some((text) => 'problem' in splitNote(text)))
          expect(splitNote(merged.text)).not.toHaveProperty('problem');
      }),
      { numRuns: RUNS },
    );
  });

  it('gives what one side changed where the other changed nothing, and never fails', () => {
    fc.assert(
      fc.property(anyNote, anyNote, anyNote, (a, b, c) => {
        for (const sides of [
          { base: a, ours: a, theirs: b },
          { base: a, ours: b, theirs: b },
          { base: a, ours: b, theirs: a },
        ]) {
          expect(mergeNote(sides, settings, MARKERS)?.text).toBe(b);
          expect(mergeInbox(sides)).toBe(b);
          expect(mergePage(sides)).toBe(b);
        }
        mergeNote({ base: a, ours: b, theirs: c }, settings, MARKERS);
        mergeInbox({ base: a, ours: b, theirs: c });
        mergePage({ base: a, ours: b, theirs: c });
      }),
      { numRuns: RUNS },
    );
  });
});
