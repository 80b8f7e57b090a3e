import { describe, expect, test } from 'vitest';
import { excludeMatcher, folderMatcher } from '../../../src/note/settings/folder-matcher.js';

describe('folders', () => {
  test.each([
    ['people', 'people/Anna.md', true],
    ['people', 'People/club/Anna.md', true],
    ['people', 'people2/Anna.md', false],
    ['people', 'people.md', false],
    ['people', 'x/people/Anna.md', false],
    ['', 'Anna.md', true],
    ['Areas/*/People', 'Areas/Work/People/Anna.md', true],
    ['Areas/*/People', 'areas/Work/people/x/Anna.md', true],
    ['Areas/*/People', 'Areas/Work/Sub/People/Anna.md', false],
    ['Areas/**/People', 'Areas/Work/Sub/People/Anna.md', true],
    ['Areas/**/People', 'Areas/People/Anna.md', true],
    ['Areas/**', 'Areas/x/Anna.md', true],
    ['**/People', 'People/Anna.md', true],
    ['Zo\u00EB', 'Zoe\u0308/Anna.md', true],
    ['(Work) + (Home)', '(Work) + (Home)/Anna.md', true],
  ])('%j and %j: %s', (folder, path, expected) => {
    expect(folderMatcher([folder])(path)).toBe(expected);
  });

  test('no folders hold nothing', () => {
    expect(folderMatcher([])('people/Anna.md')).toBe(false);
  });
});

describe('what is left out', () => {
  test.each([
    ['Archive', 'archive/2020/Anna.md', true],
    ['Archive', 'Archive.md', true],
    ['Archive', 'Archived/Anna.md', false],
    ['people/Anna.md', 'people/Anna.md', true],
    ['people/Anna.md', 'people/Anna.md.md', false],
    ['*.excalidraw.md', 'drawings/x.excalidraw.md', true],
    ['**/drafts', 'a/b/drafts/x.md', true],
    ['/^Arch/', 'Archived/Anna.md', true],
    ['/DRAFT/', 'x/my draft.md', true],
    ['/DRAFT/', 'x/final.md', false],
  ])('%j and %j: %s', (pattern, path, expected) => {
    expect(excludeMatcher([pattern])(path)).toBe(expected);
  });
});
