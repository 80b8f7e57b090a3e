import { describe, expect, it } from 'vitest';
import { parsePerson } from '../../../src/note/parse-person.js';

function about(body: string): string | undefined {
  return parsePerson('people/Ann.md', body).person?.about;
}

describe('what a note says of the person', () => {
  it.each([
    [
      '# Ann\n\nBuilds boats, mends mine.\nTalks little on land.\n',
      'Builds boats, mends mine. Talks little on land.',
    ],
    ['- Coffee black, no sugar\n- No phone after 8\n', 'Coffee black, no sugar · No phone after 8'],
    [
      '☎ +41 61 555 82 40\nann@example.org\nGeb. 23.11.1991\nReads everything by Le Guin.\n',
      'Reads everything by Le Guin.',
    ],
    ['- [ ] send the slides to her\n> a quotation of hers\n```\ncode that is here\n```\n', undefined],
    ['## Log\n- 2026-11-18 met: the weather of the week\n', undefined],
    ['', undefined],
  ])('%j', (body, expected) => {
    expect(about(body)).toBe(expected);
  });
});
