import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { agendaAround } from '../../../src/app/agenda-around.js';
import { groundOf } from '../../../src/app/ground.js';
import { keepPeople, openShelf } from '../../../src/app/people-shelf.js';
import { fullPersonView } from '../../../src/app/person-view.js';
import { readState } from '../../../src/app/read-state.js';
import { resolveNames } from '../../../src/app/resolve-names.js';
import { makeVault } from '../../bench/make-vault.js';
import { writeIn } from '../../cli/run-cli.js';

const today = '2026-11-20';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A vault that is large enough, with people who are bound by introductions, goals and tasks. */
function vault(): string {
  const root = mkdtempSync(join(tmpdir(), 'knowwho-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const { people } = makeVault(root, { people: 310, dailyNotes: 60, seed: 5 });
  const [first = '', second = '', third = ''] = people.map((path) =>
    path.slice('people/'.length, -'.md'.length),
  );
  // Only where the program keeps something is anything compared.
  mkdirSync(join(root, '.knowwho'));
  writeIn(root, 'me.md', '---\nname: Ich\noffers: [rooms]\nseeks: [maps]\n---\n');
  writeIn(root, 'goals/Speak.md', `---\ndeadline: 2027-05-31\nseeks: [rooms]\n---\n[[${first}]]\n`);
  writeIn(
    root,
    'projects/P.md',
    `- [ ] ask [[${second}]] and [[${third}]] 📅 2026-11-25\n- [x] rang [[${third}]] ✅ 2026-11-02\n`,
  );
  writeIn(
    root,
    'people/Zed Bringer.md',
    `---\naliases: [Zeddy]\nmet-on: 2026-11-01\nintroduced-by: "[[${first}]]"\n---\n## Log\n- 2026-11-02 introduced: to ${second}\n- 2026-11-03 introduced: to [[Twin]]\n`,
  );
  writeIn(root, 'people/Twin A.md', '---\nname: Twin\n---\n');
  writeIn(root, 'people/Twin B.md', '---\nname: Twin\n---\n');
  // The clock of the program runs ahead, so that the files count as settled.
  const now = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000);
  return root;
}

it('shows everybody as the whole network does, without reading the vault', () => {
  const root = vault();
  const { network, settings } = readState(root);
  keepPeople(root, groundOf(root), network);
  for (const [index, contact] of network.contacts.entries()) {
    const isBound = contact.introducers.length + contact.goals.length + contact.tasks.length > 0;
    if (!isBound && index % 5 !== 0 && !/^(?:Zed|Twin)/.test(contact.person.fileName)) continue;
    const whole = fullPersonView(
      contact,
      network,
      agendaAround([contact], network, { today, settings }),
      settings,
    );
    const shelf = openShelf(root, groundOf(root));
    const meant = shelf?.network.contacts[index];
    if (!shelf || !meant) throw new Error('the shelf is empty');
    expect(meant.person).toMatchObject({ name: contact.person.name, path: contact.person.path });
    const near = shelf.takeDown([meant]);
    if (!near) throw new Error('the note is gone');
    const { mentions, tasks, ticked } = meant;
    expect({ mentions, tasks, ticked }).toEqual({
      mentions: contact.mentions,
      tasks: contact.tasks,
      ticked: contact.ticked,
    });
    for (const part of [near, shelf.network]) {
      const agenda = agendaAround([meant], part, { today, settings });
      expect(fullPersonView(meant, part, agenda, settings)).toEqual(whole);
    }
    if (index % 9 === 0) expect(JSON.stringify(meant.person)).toBe(JSON.stringify(contact.person));
  }
});

it('finds people by names as the whole network does, and says the same of those that it does not find', () => {
  const root = vault();
  writeIn(root, 'people/Tab.md', '---\nname: "Élan ΑΣ"\naliases: ["Σας", "ﬁn", O\'Hara]\n---\n');
  writeIn(root, 'clients/Zed Bringer.md', '---\ntype: person\n---\n');
  const { network } = readState(root);
  keepPeople(root, groundOf(root), network);
  const names = network.contacts
    .filter((_, at) => at % 7 === 0)
    .flatMap(({ person: { name, path } }) => [name, path.slice(0, -3), name.toLowerCase(), name.slice(0, 5)]);
  names.push(
    'Zeddy',
    'zeddy',
    '[[Zed Bringer]]',
    'people/Zed Bringer',
    './people/zed bringer.md',
    'Zed',
    'Twin',
  );
  names.push(
    'élan ας',
    'E\u0301lan ΑΣ',
    'σας',
    'FIN',
    'ﬁn',
    "o'h",
    'Nobody at all',
    '',
    ' ',
    'a',
    'people/',
    '1:',
    '\t',
  );
  const outcome = (find: (names: string[]) => { person: { path: string } }[], asked: string[]) => {
    try {
      return find(asked).map(({ person }) => person.path);
    } catch (error) {
      return String(error);
    }
  };
  const shelf = openShelf(root, groundOf(root));
  if (!shelf) throw new Error('the shelf is empty');
  for (const asked of [...names.map((name) => [name]), ['Zeddy', names[0] ?? ''], ['Zeddy', 'Twin']])
    expect(outcome((all) => shelf.resolve(all), asked)).toEqual(
      outcome((all) => resolveNames(network, all), asked),
    );
});

it('keeps nothing of names that its list cannot hold', () => {
  const root = vault();
  writeIn(root, 'people/Tab.md', '---\nname: "a\\tb"\n---\n');
  const { network } = readState(root);
  keepPeople(root, groundOf(root), network);
  const isHeld = network.contacts.every(({ person }) => !/[\t\n]/.test(person.name));
  expect(openShelf(root, groundOf(root)) !== undefined).toBe(isHeld);
});

it('knows nothing of a vault that has changed', () => {
  const root = vault();
  const { network } = readState(root);
  keepPeople(root, groundOf(root), network);
  expect(openShelf(root, groundOf(root))).toBeDefined();
  writeFileSync(join(root, 'journal/2026-11-20.md'), 'another day');
  expect(openShelf(root, groundOf(root))).toBeUndefined();
});
