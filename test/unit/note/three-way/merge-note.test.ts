import { describe, expect, it } from 'vitest';
import { mergeNote } from '../../../../src/note/three-way/merge-note.js';
import { defaultSettings } from '../../../../src/people/settings.js';

const MARKERS = { ours: 'ours', theirs: 'theirs', size: 7 };

/** Merges in both directions: the outcome must be the same but for the sides of a conflict. */
function merge(base: string, ours: string, theirs: string): { text: string; conflicts: number } | undefined {
  const settings = defaultSettings();
  const one = mergeNote({ base, ours, theirs }, settings, MARKERS);
  const other = mergeNote({ base, ours: theirs, theirs: ours }, settings, {
    ...MARKERS,
    ours: 'theirs',
    theirs: 'ours',
  });
  expect(one?.conflicts).toBe(other?.conflicts);
  if (one?.conflicts === 0) expect(one.text).toBe(other?.text);
  const linesOf = (text = '') =>
    text
      .split('\n')
      .filter((line) => !/^[<=>]{7}/.test(line))
      .sort();
  expect(linesOf(one?.text)).toEqual(linesOf(other?.text));
  return one;
}

const NOTE = `---
# who
tier: B
interests: [sailing, jazz]
last-contact: 2026-11-01
---
Quiet, listens for long.

## Log
- 2026-11-01 met for lunch
- 2026-10-01 call

## Promises
- [ ] send the slides 📅 2026-11-25
- [ ] theirs: introduce me to HR
`;

describe('merging three versions of a note', () => {
  it('takes properties by key, wherever they stand, and lists as sets', () => {
    const ours = NOTE.replace('jazz]', 'jazz, chess]').replace('tier: B\n', 'tier: B\ncity: Bern\n');
    const theirs = NOTE.replace('[sailing, jazz]', '[jazz, golf]')
      .replace('tier: B', 'tier: A')
      .replace('11-01\n---', '11-01\nrole: CTO\n---');
    expect(merge(NOTE, ours, theirs)).toEqual({
      conflicts: 0,
      text: NOTE.replace(
        'tier: B\ninterests: [sailing, jazz]',
        'tier: A\ncity: Bern\ninterests: [jazz, chess, golf]',
      ).replace('11-01\n---', '11-01\nrole: CTO\n---'),
    });
  });

  it('unites the log in its order of dates, each entry once', () => {
    const ours = NOTE.replace('## Log\n', '## Log\n- 2026-11-20 call: both\n- 2026-11-18 sent: only ours\n');
    const theirs = NOTE.replace(
      '## Log\n',
      '## Log\n- 2026-11-22 met: only theirs\n  - nested\n- 2026-11-20 call: both\n',
    );
    expect(merge(NOTE, ours, theirs)?.text).toBe(
      NOTE.replace(
        '## Log\n',
        '## Log\n- 2026-11-22 met: only theirs\n  - nested\n- 2026-11-20 call: both\n- 2026-11-18 sent: only ours\n',
      ),
    );
  });

  it('lets a tick and another date both stand, and two ticks be one', () => {
    const ours = NOTE.replace(
      '[ ] send the slides 📅 2026-11-25',
      '[x] send the slides 📅 2026-11-25 ✅ 2026-11-20',
    );
    const theirs = NOTE.replace('📅 2026-11-25', '📅 2026-12-01');
    expect(merge(NOTE, ours, theirs)?.text).toBe(
      NOTE.replace('[ ] send the slides 📅 2026-11-25', '[x] send the slides 📅 2026-12-01 ✅ 2026-11-20'),
    );
    const later = ours.replace('✅ 2026-11-20', '✅ 2026-11-21');
    expect(merge(NOTE, ours, later)?.text).toBe(ours);
  });

  it('makes the sections of both sides where there were none', () => {
    const base = '---\ntier: B\n---\nProse.\n';
    const ours = `${base}\n## Log\n- 2026-11-20 call\n`;
    const theirs = `${base}\n## Promises\n- [ ] send the slides\n`;
    expect(merge(base, ours, theirs)).toEqual({
      conflicts: 0,
      text: `${base}\n## Promises\n- [ ] send the slides\n\n## Log\n- 2026-11-20 call\n`,
    });
    expect(merge(base, ours, `${base}\n## Log\n- 2026-11-21 met\n`)?.text).toBe(
      `${base}\n## Log\n- 2026-11-20 call\n- 2026-11-21 met\n`,
    );
  });

  it('leaves a real conflict to people', () => {
    expect(merge(NOTE, NOTE.replace('tier: B', 'tier: A'), NOTE.replace('tier: B', 'tier: C'))).toEqual({
      conflicts: 1,
      text: NOTE.replace('tier: B\n', '<<<<<<< ours\ntier: A\n=======\ntier: C\n>>>>>>> theirs\n'),
    });
    expect(
      merge(
        NOTE,
        NOTE.replace('- 2026-10-01 call\n', ''),
        NOTE.replace('10-01 call', '10-01 call: her plans'),
      )?.text,
    ).toBe(
      NOTE.replace(
        '- 2026-10-01 call\n',
        '<<<<<<< ours\n=======\n- 2026-10-01 call: her plans\n>>>>>>> theirs\n',
      ),
    );
    expect(
      merge(NOTE, NOTE.replace('2026-11-25', '2026-11-28'), NOTE.replace('2026-11-25', '2026-12-01'))
        ?.conflicts,
    ).toBe(1);
    expect(merge(NOTE, NOTE.replace('Quiet', 'Calm'), NOTE.replace('Quiet', 'Loud'))?.conflicts).toBe(1);
  });

  it('leaves a list to people where a comment in it would be lost or doubled', () => {
    const base = '---\ntier:\n- a\n- b\n# why\n---\n';
    const moved = '---\ntier:\n- b\n# why\n- a\n---\n';
    expect(merge(base, moved, '---\ntier:\n- b\n# why\n---\n')?.text).toContain('# why\n');
    const list = '---\ninterests: # the real ones\n  - jazz # since 2020\n  - golf\n---\n';
    const more = list.replace('golf\n', 'golf\n  - chess\n');
    const other = list.replace('  - golf\n', '  - golf\n  - sailing # hers\n');
    expect(merge(list, more, other)).toMatchObject({ conflicts: 1 });
    const headed = '---\ninterests: # the real ones\n  - jazz\n---\n';
    const ours = headed.replace('jazz\n', 'jazz\n  - chess\n').replace('the real ones', 'asked her');
    const theirs = headed.replace('jazz\n', 'jazz\n  - golf\n');
    const united = merge(headed, ours, theirs);
    expect(united?.conflicts).toBe(0);
    expect(united?.text).toContain('# asked her\n');
    expect(merge(headed, ours, theirs.replace('the real ones', 'told me'))).toMatchObject({ conflicts: 1 });
    const told = NOTE.replace('last-contact: 2026-11-01', 'last-contact: 2026-11-20 # by the lake');
    expect(merge(NOTE, told, NOTE.replace('2026-11-01\n---', '2026-11-22\n---'))).toMatchObject({
      conflicts: 1,
    });
  });

  it('takes the later of two last contacts, never one that was set back', () => {
    const ours = NOTE.replace('last-contact: 2026-11-01', 'last-contact: 2026-11-20');
    const theirs = NOTE.replace('last-contact: 2026-11-01', 'last-contact: 2026-11-22');
    expect(merge(NOTE, ours, theirs)?.text).toBe(theirs);
    expect(merge(NOTE, ours, NOTE.replace('contact: 2026-11-01', 'contact: 2026-10-01'))?.conflicts).toBe(1);
  });

  it('is not led astray by empty lines', () => {
    const base = 'First.\n\nSecond.\n\n# More\n\nText.\n';
    const ours = `New.\n\n${base}`;
    const theirs = `New.\n\n${base.replace('Second.\n\n', '')}`;
    expect(merge(base, ours, theirs)).toEqual({ text: theirs, conflicts: 0 });
  });

  it('keeps line ends, quotes, a byte order mark and a missing last line break', () => {
    const base = '\uFEFF---\r\nname: "A"\r\n---\r\n## Log\r\n- 2026-11-01 met';
    const ours = base.replace('"A"', "'A'");
    const theirs = base.concat('\r\n- 2026-11-02 call');
    expect(merge(base, ours, theirs)).toEqual({ text: theirs.replace('"A"', "'A'"), conflicts: 0 });
    const conflict = merge('\uFEFFOne\n', '\uFEFFTwo\n', '\uFEFFThree\n')?.text;
    expect(conflict).toBe('<<<<<<< ours\n\uFEFFTwo\n=======\n\uFEFFThree\n>>>>>>> theirs\n');
  });

  it('takes other quotes for no other value', () => {
    const base = '---\ncity: "Bern"\nrole: CTO\n---\n';
    const rewritten = base.replace('"Bern"', 'Bern');
    expect(merge(base, rewritten, base.replace('Bern', 'Basel'))?.text).toBe(base.replace('Bern', 'Basel'));
    expect(merge(base, rewritten, base.replace('"Bern"', "'Bern'"))?.conflicts).toBe(0);
    const commented = base.replace('"Bern"', 'Bern # since May');
    expect(merge(base, commented, base.replace('Bern', 'Basel'))?.conflicts).toBe(1);
  });

  it('gives up where a version cannot be read', () => {
    expect(merge(NOTE, NOTE.replace('tier: B', 'tier: [B'), NOTE.replace('Quiet', 'Calm'))).toBeUndefined();
  });

  it('unites without a common ancestor', () => {
    const ours = NOTE.replace('## Log\n', '## Log\n- 2026-11-20 call\n');
    const theirs = NOTE.replace('jazz]', 'golf]').replace('[ ] send', '[x] send');
    expect(merge('', ours, theirs)).toEqual({
      conflicts: 0,
      text: ours.replace('jazz]', 'jazz, golf]').replace('[ ] send', '[x] send'),
    });
  });
});
