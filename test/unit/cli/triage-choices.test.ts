import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triageChoices } from '../../../src/cli/triage-choices.js';
import { defaultSettings } from '../../../src/people/settings.js';

function choicesFor(names: string[], canUndo = true) {
  const settings = defaultSettings();
  const one = settings.tiers.D;
  if (!one) throw new Error('there is no tier D');
  settings.tiers = Object.fromEntries(names.map((name) => [name, one]));
  return triageChoices(settings, new Map(), canUndo);
}

const keysOf = (names: string[], canUndo = true) =>
  choicesFor(names, canUndo)
    .map(({ key }) => key)
    .join('');

describe('triageChoices', () => {
  it('gives tiers the letters of their names, and the rest what is left', () => {
    expect(keysOf(['A', 'B', 'C', 'D'], false)).toBe('sabcdnq');
    expect(keysOf(['2', 'Skat', 'Clients', 'Club', 'Ärzte', '💎'])).toBe('k2sclä1nuq');
  });

  it('says how many people each tier holds, and how many it should', () => {
    const settings = defaultSettings();
    const choices = triageChoices(settings, new Map([['A', 3]]), false);
    expect(choices.slice(1, 5).map(({ label, hint }) => `${label} (${hint})`)).toEqual([
      'A  every 3 weeks (3 of at most 20)',
      'B  every 2 months (0 of at most 60)',
      'C  every 6 months (0 of at most 150)',
      'D  every year (0 so far)',
    ]);
  });

  it('gives every answer one key of its own, whatever the tiers are called', () => {
    const name = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 60 }), fc.boolean(), (names, canUndo) => {
        const choices = choicesFor(names, canUndo);
        const keys = choices.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect([...key]).toHaveLength(1);
        const answers = choices.map(({ answer }) => answer);
        expect(answers[0]).toBe('skip');
        expect(answers).toContain('quit');
        expect(answers).toContainEqual({ tier: 'none' });
        expect(answers.includes('undo')).toBe(canUndo);
        const tiers = Object.keys(Object.fromEntries(names.map((one) => [one, 1])));
        if (tiers.length <= 31) for (const tier of tiers) expect(answers).toContainEqual({ tier });
      }),
      { numRuns: 100 },
    );
  });
});
