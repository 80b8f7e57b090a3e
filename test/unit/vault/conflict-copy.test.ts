import { describe, expect, test } from 'vitest';
import { conflictCopy, isSamePerson } from '../../../src/vault/conflict-copy.js';

describe('file names', () => {
  test.each([
    ['Anna Keller.sync-conflict-20261118-102030-ABCDEF7.md', 'Anna Keller.md'],
    ['Anna (Conflicted copy PHONE 202611181020).md', 'Anna.md'],
    ["Anna (Bob's conflicted copy 2026-11-18).md", 'Anna.md'],
    ['Anna (conflicted copy 2026-11-18 102030).md', 'Anna.md'],
    ["Anna (Bob's conflicted copy 2026-11-18) (1).md", "Anna (Bob's conflicted copy 2026-11-18).md"],
    ['Anna (In Konflikt stehende Kopie von Bob 2026-11-18).md', 'Anna.md'],
    ['Anna (SFConflict bob@example.org 2026-11-18-10-20-30).md', 'Anna.md'],
    ['Anna (Case Conflict).md', 'Anna.md'],
    ['Anna [conflicted].md', 'Anna.md'],
    ['Anna_NAS_Nov-18-102030-2026_Conflict.md', 'Anna_NAS.md'],
    ['Anna_conflict-20261118-102030.md', 'Anna.md'],
    ['Anna_HOST_Conflict_1.md', 'Anna_HOST.md'],
  ])('%s is certainly a copy', (name, base) => {
    expect(conflictCopy(name)).toMatchObject({ certain: !name.endsWith('(1).md'), base });
  });

  test.each([
    ['Anna 2.md', 'Anna.md'],
    ['Anna (1).md', 'Anna.md'],
    ['Anna-DESKTOP-4F2A.md', 'Anna.md'],
    ['team_conflict.md', 'team.md'],
  ])('%s may be one', (name, base) => {
    expect(conflictCopy(name)).toEqual({ base, certain: false });
  });

  test.each([
    'Anna.md',
    'Anna (née Conflict).md',
    'Anna (conflict resolution coach).md',
    '2026-11-18.md',
    'Anna-Lena.md',
    '2.md',
    'On conflict.md',
    'Anna (Bern).md',
    'A conflicted copyist.md',
  ])('%s is none', (name) => {
    expect(conflictCopy(name)).toBeUndefined();
  });
});

describe('contents', () => {
  const anna =
    '---\ntype: person\ntier: B\ncity: Bern\nemail: anna@example.org\n---\n\n## Log\n- 2026-11-17 met for lunch\n';

  test('of a copy are the same person', () => {
    expect(isSamePerson(anna, anna)).toBe(true);
    expect(isSamePerson(anna.replaceAll('\n', '\r\n'), anna)).toBe(true);
    expect(isSamePerson(`${anna}- 2026-11-18 wrote: thanks\n`, anna)).toBe(true);
  });

  test('of two people from one template are not', () => {
    const other = '---\ntype: person\ntier: B\ncity: Bern\nemail: other@example.org\n---\n\n## Log\n';
    expect(isSamePerson(anna, other)).toBe(false);
    expect(isSamePerson('', '')).toBe(false);
    expect(isSamePerson('---\ntype: person\ntier: B\n---\n', '---\ntype: person\ntier: B\n---\n')).toBe(
      false,
    );
  });
});
