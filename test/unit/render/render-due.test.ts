import { expect, it } from 'vitest';
import { buildAgenda, buildNetwork, defaultSettings, readNote, renderDue } from '../../../src/index.js';

it('ends no line with a dangling sign where there are no stubs', () => {
  const settings = defaultSettings();
  const note = readNote('people/Anna Keller.md', '---\nmet-on: 2026-11-20\n---\n', settings);
  const { network } = buildNetwork([note], settings, [note.path]);
  const agenda = buildAgenda(network, { today: '2026-11-20', settings });
  const page = renderDue(agenda, settings);
  expect(page).toContain('[[Anna Keller]]');
  expect(page).not.toMatch(/·$/m);
});
