import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { de } from '../../../src/language/de.js';
import { en } from '../../../src/language/en.js';
import { composeMessage } from '../../../src/stubs/compose-message.js';

const base = { greeting: 'Hallo Thomas', me: 'Sam', formal: false, language: de };

describe('composeMessage', () => {
  it('never exceeds the limit, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400, size: 'max' }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.string({ maxLength: 120, size: 'max' }),
        fc.constantFrom(160, 300),
        fc.constantFrom(en, de),
        (lines, name, limit, language) => {
          const message = composeMessage(lines.join('\n'), {
            greeting: `Hallo ${name}`,
            me: name,
            formal: true,
            language,
            limit,
          });
          expect(message.text.length).toBeLessThanOrEqual(limit);
          expect(message.length).toBe(message.text.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('shortens the farewell before it drops what matters', () => {
    const lines = [
      'Danke für das Gespräch!',
      'Der Garten geht mir nach.',
      'Die Folien schicke ich.',
      'Bald ein Kaffee?',
    ];
    const whole = composeMessage(lines.join('\n'), base);
    const { text } = composeMessage(lines.join('\n'), { ...base, limit: whole.length - 5 });
    for (const line of lines.slice(1)) expect(text).toContain(line);
    expect(text).toMatch(/\nSam$/);
  });

  it('says farewell in full where there is room again', () => {
    const lines = ['Danke für das Gespräch!', 'x'.repeat(90), 'Bald ein Kaffee?'];
    expect(composeMessage(lines.join('\n'), { ...base, limit: 120 }).text).toBe(
      'Hallo Thomas,\ndanke für das Gespräch! Bald ein Kaffee?\nHerzlich, Sam',
    );
  });

  it('goes on in lower case after a German greeting', () => {
    for (const line of ['Heute denke ich an dich.', 'Nicht vergessen: Ich werde anrufen.']) {
      const { text } = composeMessage(line, base);
      expect(text.split('\n')[1]).toBe(line.charAt(0).toLowerCase() + line.slice(1));
    }
  });
});
