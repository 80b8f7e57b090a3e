import { describe, expect, it } from 'vitest';
import { isLeftOutFolder, isRelevantFile } from '../../../src/watch/relevant.js';

describe('what is watched', () => {
  it.each([
    '',
    'people',
    'Areas/Work/People',
    '.obsidian',
    '.obsidian/plugins/periodic-notes',
    'templates/en',
  ])('watches the folder %j', (path) => expect(isLeftOutFolder(path)).toBe(false));

  it.each([
    '.git',
    '.git/objects',
    'node_modules',
    'a/node_modules/b',
    '.knowwho',
    '.trash',
    '.obsidian/themes',
  ])('leaves the folder %j alone', (path) => expect(isLeftOutFolder(path)).toBe(true));

  it.each([
    'people/Anna.md',
    'people/Anna.MD',
    'knowwho.yaml',
    'templates/de/due.liquid',
    '.obsidian/app.json',
    '.obsidian/daily-notes.json',
    'due.md',
  ])('listens to %j', (path) => expect(isRelevantFile(path)).toBe(true));

  it.each([
    'people/.Anna.md.swp',
    'people/.knowwho-0011.tmp',
    'people/4913',
    'people/Anna.md~',
    'people/.Anna.md.icloud',
    '.git/index.md',
    '.obsidian/workspace.json',
    'photo.jpg',
    '.trash/Anna.md',
  ])('is deaf to %j', (path) => expect(isRelevantFile(path)).toBe(false));
});
