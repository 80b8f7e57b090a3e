import { expect, test } from 'vitest';
import { parseSettings } from '../../../src/note/settings/parse-settings.js';
import { settingsPage } from '../../../src/note/settings/settings-page.js';
import { SETTINGS } from '../../../src/note/settings/settings-table.js';

test('the page names every key with its default and one sentence', () => {
  const page = settingsPage();
  for (const { path, doc } of SETTINGS) {
    expect(page).toContain(`| \`${path}\` |`);
    expect(doc).toMatch(/^[A-Z].*\.$|^[A-Z].* de\.$/);
  }
  expect(page).toContain('| `budget.days` | `[mon, tue, wed, thu, fri]` |');
  expect(page).toContain('| B | 2 months | 3 months | 60 | 4 |');
});

test('the example on the page is valid', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(settingsPage())?.[1] ?? '';
  expect(parseSettings(example).problems).toEqual([]);
  expect(parseSettings(example).given.size).toBeGreaterThan(5);
});
