import { describe, expect, it } from 'vitest';
import { mergeInbox } from '../../../../src/note/three-way/merge-inbox.js';

const BASE = '# Inbox\n\nLea Graf, Acme\nTom Adler, met at Design evening\n';

function merge(base: string, ours: string, theirs: string): string | undefined {
  const one = mergeInbox({ base, ours, theirs });
  expect(mergeInbox({ base, ours: theirs, theirs: ours })).toBe(one);
  return one;
}

describe('merging inboxes', () => {
  it('holds the lines of both sides, and none that was taken', () => {
    const ours = BASE.replace('Lea Graf, Acme\n', '').concat('Ben Wyss\n  call him\n');
    expect(merge(BASE, ours, `${BASE}Ida Frei`)).toBe(
      '# Inbox\n\nTom Adler, met at Design evening\nBen Wyss\n  call him\nIda Frei\n',
    );
    expect(merge('', 'Ben Wyss\n', 'Ida Frei\nBen Wyss\n')).toBe('Ida Frei\nBen Wyss\n');
  });

  it('keeps a line that one side took and the other changed', () => {
    expect(merge(BASE, BASE.replace('Lea Graf, Acme\n', ''), BASE.replace('Acme', 'Acme, B'))).toBe(
      BASE.replace('Acme', 'Acme, B'),
    );
  });
});
