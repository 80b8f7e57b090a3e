import { expect, it } from 'vitest';
import { defaultSettings } from '../../../src/people/settings.js';
import { renderDue } from '../../../src/render/render-due.js';
import { agendaOf, contact, person, task } from '../agenda/build.js';

it('shows twelve people a day at most and counts the others', () => {
  const people = Array.from({ length: 15 }, (_, index) =>
    contact(person(`Person ${index + 10}`, { tasks: [task('the slides', '2026-11-20')] })),
  );
  const page = renderDue(agendaOf('2026-11-20', people), defaultSettings());
  expect(page.match(/^- \[ \] /gm)).toHaveLength(12);
  expect(page).toContain('- and 3 more: `knowwho due`');
});
