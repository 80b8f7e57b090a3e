import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSentence } from '../../../../src/note/sentence/read-sentence.js';
import type { Sentence, SentenceContext } from '../../../../src/note/sentence/sentence.js';
import { SENTENCES } from './sentences.js';

const CONTEXT: SentenceContext = {
  today: '2026-11-23',
  tiers: ['A', 'B', 'C', 'D'],
  isKnown: (name) => /^anna( keller)?$/i.test(name),
  companies: new Set(['swisscom']),
  cities: new Set(['uster']),
  firstNames: new Set(['anna']),
};

const read = (sentence: string) => readSentence(sentence, CONTEXT);

function meaningOf({ parts, impossible }: Sentence): string[] {
  const first = impossible === undefined ? [] : [`impossible ${impossible}`];
  return [
    ...first,
    ...parts.flatMap(({ meaning }) => meaning.map(({ field, value }) => `${field}: ${value}`)),
  ];
}

/** The words of a text that carry a meaning of their own. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}@.+/-]+/gu) ?? [])
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ''))
    .filter(Boolean);
}

describe('a sentence about a person', () => {
  it.each(SENTENCES)('%s', (sentence, name, meaning) => {
    const found = read(sentence);
    expect([found.name, meaningOf(found)]).toEqual([name, meaning]);
  });

  it.each(SENTENCES)('loses no word of: %s', (sentence) => {
    const found = read(sentence);
    const kept = new Set(wordsOf([found.name, ...found.parts.map(({ words }) => words)].join(' ')));
    // `Met` before the name is what makes the rest a meeting.
    expect(wordsOf(sentence).filter((word) => !kept.has(word) && word !== 'Met')).toEqual([]);
  });

  it.each(SENTENCES)('turns into a value or stays words, whole: %s', (sentence) => {
    for (const { words, meaning } of read(sentence).parts) {
      const said = wordsOf(meaning.map(({ value }) => value).join(' '));
      // What is left out of a value is what named its field, or a day.
      const left = wordsOf(words).filter((word) => !said.includes(word));
      const isPlain = meaning.every(({ field }) => field === 'note');
      expect(isPlain ? left : left.slice(7)).toEqual([]);
    }
  });

  it.each([
    ['Thomas Brunner', 'Thomas Brunner'],
    ['Thomas (Tom) Brunner', 'Thomas (Tom) Brunner'],
    ['../../outside', '../../outside'],
    ['thomas', 'thomas'],
    ['Thomas Brunner,', 'Thomas Brunner'],
    ['- ', ''],
    [' , ; ', ''],
    ['[[Anna Keller|Anna]]: Acme', 'Anna Keller'],
  ])('%j begins with the name %j', (sentence, name) => {
    expect(read(sentence).name).toBe(name);
  });

  it.each([
    ['Lea Graf, tier Z', ['note: tier Z']],
    ['Lea Graf, Acme, Globex', ['company: Acme', 'note: Globex']],
    ['Lea Graf, met at A, met at B', ['met-at: A', 'note: met at B']],
    ['Lea Graf, über Design Thinking geredet', ['note: über Design Thinking geredet']],
    ['Lea Graf, can do magic', ['note: can do magic']],
    ['Lea Graf, likes to sail', ['note: likes to sail']],
    ['Lea Graf, 3 weeks', ['note: 3 weeks']],
    ['Lea Graf, met at Acme tomorrow', ['note: met at Acme tomorrow']],
    ['Lea Graf, by friday', ['note: by friday']],
    ['Lea Graf, Check Point', ['company: Check Point']],
    ['Lea Graf, Seglerin', ['note: Seglerin']],
    ['Lea Graf, 31.2.', ['impossible 31.2.', 'note: 31.2.']],
    ['Lea Graf, needs me', ['note: needs me']],
    ['Lea Graf, "Acme, Inc."', ['note: Acme, Inc.']],
  ])('in doubt stays with the words: %s', (sentence, meaning) => {
    expect(meaningOf(read(sentence))).toEqual(meaning);
  });

  it('never fails, and keeps every part, whatever is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Thomas',
        'Acme',
        'met at',
        'by friday',
        'via',
        'call',
        'bis 31.2.',
        'B',
        '[[',
        '"',
        '(',
        '+41 79',
        '#x',
        'likes',
        '@',
        '–',
        ':',
      ),
      fc.string({ maxLength: 12 }),
    );
    const sentence = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), (parts) => {
        const typed = parts.join(', ');
        const found = read(typed);
        const kept = wordsOf(
          [found.name, ...found.parts.map(({ words }) => words)].join(' ').normalize('NFC'),
        ).join(' ');
        for (const word of wordsOf(typed.normalize('NFC'))) {
          if (!/^(?:[Mm]et|[Jj]ust|[Tt]raf)$/.test(word)) expect(kept).toContain(word);
        }
        for (const { meaning } of found.parts) expect(meaning.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
