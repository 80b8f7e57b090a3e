import { describe, expect, it } from 'vitest';
import { buildAgenda } from '../../../src/agenda/build-agenda.js';
import { findWho } from '../../../src/app/find-who.js';
import type { VaultState } from '../../../src/app/read-state.js';
import { addEntry } from '../../../src/note/add-entry.js';
import { readNote } from '../../../src/note/read-note.js';
import { buildNetwork } from '../../../src/people/build-network.js';
import { addDays } from '../../../src/people/day.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { renderDue } from '../../../src/render/render-due.js';
import { growthOf } from './count-work.js';

const TODAY = '2026-11-20';
const SETTINGS = defaultSettings();
const LINEAR = 6;

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The main job from texts on, without a disk. */
function agendaOf(files: [string, string][]): () => void {
  return () => {
    const notes = files.map(([path, text]) => readNote(path, text, SETTINGS));
    const paths = files.map(([path]) => path);
    const { network } = buildNetwork(notes, SETTINGS, paths);
    renderDue(buildAgenda(network, { today: TODAY, settings: SETTINGS }), SETTINGS);
  };
}

const person = (properties: string, body = '') => `---\ntype: person\n${properties}---\n${body}`;

const VAULTS: [string, (size: number) => [string, string][]][] = [
  ['people', (size) => times(size, (at) => [`people/P${at}.md`, person('tier: B\ncity: Bern\n')])],
  [
    'notes of one name, linked by their paths',
    (size) => [
      ...times(size, (at): [string, string] => [
        `people/f${at}/Anna.md`,
        person(`introduced-by: "[[f${(at + 1) % size}/Anna]]"\n`),
      ]),
      ['journal/2026-11-19.md', times(size, (at) => `met [[f${at}/Anna]]`).join('\n')],
    ],
  ],
  [
    'people of one name, who are linked and introduce',
    (size) => [
      ...times(size, (at): [string, string] => [
        `people/P${at}.md`,
        person(`name: Anna Keller\nintroduced-by: ${at % 2 === 0 ? 'Anna Keller' : '"[[Anna Keller]]"'}\n`),
      ]),
      ['journal/2026-11-19.md', '[[Anna Keller]] rang\n'.repeat(size)],
    ],
  ],
  [
    'entries of one log',
    (size) => [
      [
        'people/Anna.md',
        person(
          'tier: A\n',
          `## Log\n${times(size, (at) => `- ${addDays(TODAY, -at)} ${['got', 'sent', 'met', 'note'][at % 4]}: a word\n`).join('')}`,
        ),
      ],
    ],
  ],
  [
    'newcomers whom one person introduced',
    (size) => [
      ['people/Zoe.md', person('', '## Log\n- 2026-01-01 met: x\n'.repeat(50))],
      ...times(size, (at): [string, string] => [
        `people/P${at}.md`,
        person('introduced-by: "[[Zoe]]"\nmet-on: 2026-11-01\n', '## Log\n- 2026-11-10 call: x\n'),
      ]),
    ],
  ],
  [
    'people of one firm who all seek what all offer',
    (size) =>
      times(size, (at) => [
        `people/P${at}.md`,
        person(
          'tier: B\ncompany: Acme\nseeks: [graphic design]\noffers: [graphic designer]\ninterests: [chess]\n',
        ),
      ]),
  ],
  [
    'links in one daily note',
    (size) => [
      ...times(size, (at): [string, string] => [`people/P${at}.md`, person('')]),
      ['journal/2026-11-19.md', times(size, (at) => `met [[P${at}]] there`).join('\n')],
    ],
  ],
  [
    'open tasks in one note',
    (size) => [
      ...times(20, (at): [string, string] => [`people/P${at}.md`, person('')]),
      ['projects/x.md', times(size, (at) => `- [ ] ask [[P${at % 20}]] for ${at} 📅 2026-11-20`).join('\n')],
    ],
  ],
  [
    'clippings that touch what everybody likes',
    (size) => [
      ...times(size, (at): [string, string] => [`people/P${at}.md`, person(`interests: [topic${at}]\n`)]),
      ...times(size, (at): [string, string] => [`clippings/c${at}.md`, `---\ntags: [topic${at}]\n---\n`]),
    ],
  ],
  [
    'people whom a task names',
    (size) => [
      ...times(size, (at): [string, string] => [`people/P${at}.md`, person('')]),
      ['projects/x.md', `- [ ] invite ${times(size, (at) => `[[P${at}]]`).join(' ')} 📅 2026-11-20\n`],
    ],
  ],
  ['other notes', (size) => times(size, (at) => [`notes/n${at}.md`, `# A note\n\nwith a [[n${at + 1}]]\n`])],
];

describe('four times as much takes about four times the work', () => {
  it.each(VAULTS)('%s', (_, files) => {
    expect(growthOf(100, (size) => agendaOf(files(size)))).toBeLessThan(LINEAR);
  });

  it('a search among people who came through each other', () => {
    const state = (size: number): VaultState => {
      const files = new Map(
        times(size, (at) => [
          `people/P${at}.md`,
          person(`offers: [design]\n${at > 0 ? `introduced-by: "[[P${at - 1}]]"\n` : ''}`),
        ]),
      );
      const notes = [...files].map(([path, text]) => readNote(path, text, SETTINGS));
      const { network } = buildNetwork(notes, SETTINGS, [...files.keys()]);
      const textOf = (path: string) => files.get(path);
      return {
        network,
        notes,
        settings: SETTINGS,
        allPaths: [...files.keys()],
        textOf,
      } as unknown as VaultState;
    };
    expect(
      growthOf(100, (size) => {
        const vault = state(size);
        return () => findWho(vault, 'design', TODAY);
      }),
    ).toBeLessThan(LINEAR);
  });

  it('an entry added to a long log', () => {
    const text = (size: number) => `## Log\n${'- 2026-11-01 met: x\n'.repeat(size)}`;
    const entry = { date: TODAY, kind: 'met', text: 'lunch' };
    expect(
      growthOf(200, (size) => {
        const note = text(size);
        return () => addEntry('people/Anna.md', note, entry, SETTINGS);
      }),
    ).toBeLessThan(LINEAR);
  });
});
