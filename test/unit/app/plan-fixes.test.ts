import { describe, expect, it } from 'vitest';
import { planFix } from '../../../src/app/plan-fixes.js';
import { defaultSettings } from '../../../src/people/settings.js';

const fix = (text: string) => planFix('people/X.md', text, defaultSettings());

describe('planFix', () => {
  it.each([
    ['---\nintroduced-by: [[Anna]]\n---\n', '---\nintroduced-by: "[[Anna]]"\n---\n'],
    [
      '\uFEFF---\r\nintroduced-by:   [[Anna|A.]] # met\r\n---\r\n',
      '\uFEFF---\r\nintroduced-by:   "[[Anna|A.]]" # met\r\n---\r\n',
    ],
    [
      '---\nintroduced-by:\n- [[Anna]]\n- [[Ben]]\n---\n',
      '---\nintroduced-by:\n- "[[Anna]]"\n- "[[Ben]]"\n---\n',
    ],
    [
      '---\n"introduced-by": [[Anna]]\ntier: A\n---\n[[Anna]]\n',
      '---\n"introduced-by": "[[Anna]]"\ntier: A\n---\n[[Anna]]\n',
    ],
  ])('quotes the links of %j', (before, after) => {
    expect(fix(before)?.after).toBe(after);
    expect(fix(after)).toBeUndefined();
  });

  it.each([
    '',
    'introduced-by: [[Anna]]\n',
    '---\nintroduced-by: "[[Anna]]"\n---\n',
    '---\nintroduced-by: [[Anna], [Ben]]\n---\n',
    '---\nother: [[Anna]]\n---\n',
    '---\nnote: |\n  introduced-by: [[Anna]]\n---\n',
    '---\ntier: A\n---\nintroduced-by: [[Anna]]\n',
    '---\nintroduced-by: [[Anna]]\n',
    '---\nintroduced-by: [[Anna]]\ntier: [\n---\n',
  ])('leaves %j alone', (text) => {
    expect(fix(text)).toBeUndefined();
  });
});
