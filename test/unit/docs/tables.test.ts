import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ITEM_RULES } from '../../../src/agenda/rules/index.js';
import { SUGGESTION_RULES } from '../../../src/agenda/suggestions/index.js';
import { PROPERTY_KEYS } from '../../../src/note/settings/property-keys.js';
import { SETTINGS } from '../../../src/note/settings/settings-table.js';
import { TIER_SETTINGS } from '../../../src/note/settings/tier-settings.js';
import { KNOWN_KINDS } from '../../../src/people/entry.js';
import { page, projectRoot } from './pages.js';

/** The words in code marks in the first column of the tables of a page. */
function firstColumn(path: string): string[] {
  return page(path)
    .text.split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split(' | ')[0] as string).matchAll(/`([^`]+)`/g)].map((match) => match[1]))
    .filter((word) => word !== undefined);
}

/** The codes of the closed union, read from its source: a type leaves nothing behind to be asked at run time. */
function diagnosticCodes(): string[] {
  const source = readFileSync(new URL('src/note/diagnostic.ts', projectRoot()), 'utf8');
  const union = /export type DiagnosticCode =([\s\S]*?);\n\n/.exec(source)?.[1] ?? '';
  return [...union.matchAll(/\| '([a-z-]+)'/g)].map((match) => match[1] as string);
}

describe('docs/format.md', () => {
  it('lists every diagnostic code once, and no other', () => {
    const codes = diagnosticCodes();
    expect(codes.length).toBeGreaterThan(20);
    const text = page('docs/format.md').text;
    const table = text.slice(text.indexOf('## Diagnostics'));
    const rows = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
    expect(rows.sort()).toEqual(codes.sort());
  });

  it('lists every kind of entry', () => {
    expect(firstColumn('docs/format.md')).toEqual(expect.arrayContaining([...KNOWN_KINDS]));
  });

  it('names every property that is read', () => {
    const { text } = page('docs/format.md');
    expect(
      PROPERTY_KEYS.filter((key) => !text.includes(`\`${key}\``) && !text.includes(`\`${key}:`)),
    ).toEqual([]);
  });
});

describe('docs/settings.md', () => {
  it('lists every key', () => {
    const keys = [...SETTINGS, ...TIER_SETTINGS].map(({ path }) => path);
    expect(firstColumn('docs/settings.md')).toEqual(expect.arrayContaining(keys));
  });
});

describe('docs/advice.md', () => {
  const { text } = page('docs/advice.md');

  it('has the rows A1 to A23', () => {
    const rows = [...text.matchAll(/^\| (A\d+) \|/gm)].map((match) => match[1]);
    expect(rows).toEqual(Array.from({ length: 23 }, (_, index) => `A${index + 1}`));
  });

  it.each([...ITEM_RULES, ...SUGGESTION_RULES])('names $id in its row', ({ id, advice }) => {
    const row = text.split('\n').find((line) => line.startsWith(`| ${advice.split(/\W/)[0]} |`));
    expect(row).toContain(`\`${id}\``);
  });
});
