import { describe, expect, it } from 'vitest';
import { buildAgenda } from '../../../src/agenda/build-agenda.js';
import { readNote } from '../../../src/note/read-note.js';
import { buildNetwork } from '../../../src/people/build-network.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { agendaToJson } from '../../../src/render/agenda-json.js';

const TODAY = '2026-11-20';
const GOAL = 'deadline: 2027-03-31\nseeks: [a client in health care]';

/** Two people of one tier, equally late; Zoe comes behind Ada by her name. `zoe` is put into Zoe's front matter. */
function vault(zoe = '', goal: string | null = GOAL, body = ''): Record<string, string> {
  const note = (more: string, last: string) =>
    `---\ntier: B\nlast-contact: ${last}\n${more}${more && '\n'}---\nText.\n`;
  return {
    'people/Ada.md': note('', '2026-09-10'),
    'people/Zoe.md': note(zoe, '2026-09-10'),
    ...(goal === null
      ? {}
      : { 'goals/Fill the spring workshops.md': `---\n${goal}\n---\n# Goal\n${body}\n` }),
  };
}

function read(files: Record<string, string>, language: 'en' | 'de' = 'en', today = TODAY) {
  const settings = { ...defaultSettings(), language };
  const notes = Object.entries(files).map(([path, text]) => readNote(path, text, settings));
  const { network, problems } = buildNetwork(notes, settings, Object.keys(files));
  const json = agendaToJson(buildAgenda(network, { today, settings }), new Map());
  const zoe = json.items.find(({ person }) => person === 'Zoe');
  return { order: json.items.map(({ person }) => person), text: zoe?.reasons[0]?.text ?? '', problems };
}

const SAID = 'for your goal “Fill the spring workshops”, by 31 March 2027';

describe('a goal', () => {
  it.each([
    ['a link in the person’s note', vault('goals: ["[[Fill the spring workshops]]"]')],
    ['its name in the person’s note', vault('goals: fill the spring workshops')],
    ['a link in the goal’s note', vault('', GOAL, 'Through [[Zoe]], who has seen one.')],
    ['a link in the goal’s properties', vault('', `${GOAL}\npeople: ["[[Zoe]]"]`)],
    ['what it seeks and they offer', vault('offers: [clients in health care]')],
  ])('moves people up and says so: by %s', (_, files) => {
    const { order, text, problems } = read(files);
    expect(order).toEqual(['Zoe', 'Ada']);
    expect(text).toMatch(/^every 2 months, .*; for your goal/);
    expect(text.endsWith(`; ${SAID}`)).toBe(true);
    expect(problems).toEqual([]);
  });

  it.each([
    ['without a link', vault()],
    ['without the goal', vault('goals: [Fill the spring workshops]', null)],
    ['past its deadline', vault('goals: [Fill the spring workshops]', 'deadline: 2026-11-19')],
    ['that is reached', vault('goals: [Fill the spring workshops]', `${GOAL}\nstatus: done`)],
    ['that is given up', vault('goals: [Fill the spring workshops]', `${GOAL}\nstatus: Archiviert`)],
    ['that seeks something else', vault('offers: [clients in public transport]')],
  ])('changes nothing %s', (_, files) => {
    const { order, text } = read(files);
    expect(order).toEqual(['Ada', 'Zoe']);
    expect(text).not.toContain('goal');
  });

  it('still counts on the day of its deadline, and without one', () => {
    const named = 'goals: [Fill the spring workshops]';
    expect(read(vault(named, 'due: 2026-11-20')).order).toEqual(['Zoe', 'Ada']);
    expect(read(vault(named, 'seeks: luck')).text).toMatch(/; for your goal “Fill the spring workshops”$/);
  });

  it('speaks German in a German vault', () => {
    const { text } = read(vault('goals: [Fill the spring workshops]'), 'de');
    expect(text).toContain('; für dein Ziel «Fill the spring workshops», bis 31. März 2027');
  });

  it('puts nobody on the agenda alone', () => {
    const files = vault('goals: [Fill the spring workshops]');
    const rested = {
      ...files,
      'people/Zoe.md': (files['people/Zoe.md'] as string).replace('09-10', '11-01'),
    };
    expect(read(rested).order).toEqual(['Ada']);
  });

  it('does not outweigh a higher tier', () => {
    const files = vault('goals: [Fill the spring workshops]');
    const ada = (files['people/Ada.md'] as string).replace('tier: B', 'tier: A');
    expect(read({ ...files, 'people/Ada.md': ada }).order).toEqual(['Ada', 'Zoe']);
  });
});

describe('a goal that cannot be found', () => {
  it('is reported as a link, with its place, and not as a plain name', () => {
    const { problems } = read(vault('goals: [by hand, "[[Fill the winter]]"]'));
    expect(problems).toMatchObject([{ code: 'unresolved-link', path: 'people/Zoe.md', line: 4, column: 19 }]);
    expect(problems[0]?.message).toContain('[[Fill the winter]]');
  });

  it('is reported where two notes answer to it, and counts for none', () => {
    const files = {
      ...vault('goals: ["[[Fill the spring workshops]]"]'),
      'goals/2027/Fill the spring workshops.md': `---\n${GOAL}\n---\n`,
    };
    const { order, problems } = read(files);
    expect(order).toEqual(['Ada', 'Zoe']);
    expect(problems).toMatchObject([{ code: 'ambiguous-link', path: 'people/Zoe.md', line: 4 }]);
    expect(problems[0]?.message).toContain('counts for no goal');
  });

  it('is reported in me.md too', () => {
    const { problems } = read({ ...vault(), 'me.md': '---\ngoals: ["[[Nothing]]"]\n---\n' });
    expect(problems).toMatchObject([{ code: 'unresolved-link', path: 'me.md', line: 2 }]);
  });
});
