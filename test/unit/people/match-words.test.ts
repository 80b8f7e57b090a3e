import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meets } from '../../../src/people/match-words.js';
import { indexOffers } from '../../../src/people/offer-index.js';

describe('meets', () => {
  it.each([
    ['graphic design', 'a graphic designer'],
    ['a photographer', 'photography'],
    ['Fotografin', 'Fotografie'],
    ['translator', 'translations'],
    ['Übersetzer', 'Übersetzungen'],
    ['Moderatorin', 'Moderation von Workshops'],
    ['Räume für 20 Personen', 'Raum für 20 Personen'],
    ['RUNNER', 'running'],
    ['rooms for 20 people', 'a room for 20'],
    ['libraries', 'public library'],
  ])('%s and %s', (wanted, offered) => {
    expect(meets(wanted, offered)).toBe(true);
    expect(meets(offered, wanted)).toBe(true);
  });
  it.each([
    ['graphic design', 'garden design'],
    ['clients in Zürich', 'introductions in Bern'],
    ['a', 'the'],
    ['', 'anything'],
    ['Kochen', 'Klettern'],
  ])('not %s and %s', (wanted, offered) => {
    expect(meets(wanted, offered)).toBe(false);
  });
});

describe('indexOffers', () => {
  it('finds what trying every pair would find, in the given order', () => {
    const text = fc
      .array(fc.constantFrom('graphic', 'design', 'designer', 'web', 'bern', 'logos', 'the'), {
        maxLength: 4,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, (offers, wanted) => {
        const rows = offers.map((offer, holder) => ({ offer, holder }));
        const found = indexOffers(rows).find(wanted);
        expect(found.map(({ holder }) => holder)).toEqual(
          rows.filter(({ offer }) => meets(wanted, offer)).map(({ holder }) => holder),
        );
      }),
      { numRuns: 300 },
    );
  });
});
