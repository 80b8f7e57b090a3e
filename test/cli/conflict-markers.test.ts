import { describe, expect, it } from 'vitest';
import { changeMark } from '../../src/render/marked-block.js';
import { filesOf, makeVault, runCli } from './run-cli.js';

const conflict = (ours: string, theirs: string) =>
  `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> other\n`;
const STUB = 'stubs/Tom Adler (stub).md';
const ANNA = 'people/Anna Keller.md';
const BROKEN = {
  [ANNA]: `---\ntier: B\n---\nKnows [[Tom Adler]].\n\n## Log\n${conflict('- 2026-11-20 call', '- 2026-11-21 met')}\n## Promises\n- [ ] send the slides\n`,
  'people/Ida Frei.md': `---\n${conflict('tier: A', 'tier: B')}---\n`,
  'people/Jo Lang.md': `\uFEFF---\r\ntier: A\r\n---\r\n${conflict('Quiet.', 'Loud.').replaceAll('\n', '\r\n')}`,
  'journal/2026-11-20.md': `Coffee with [[Tom Adler]]\n${conflict('and [[Anna Keller]]', 'alone')}`,
  'inbox.md': `Ben Wyss, Acme\n${conflict('Lea Graf, Acme', 'Lea Graf, Bern')}`,
  'due.md': `<!-- knowwho:begin 3f9a1c 2026-11-20 · x -->\n${conflict('- [x] [[Tom Adler]] · due', '- [ ] [[Tom Adler]] · due')}<!-- knowwho:end -->\n`,
  [STUB]: `<!-- knowwho:facts ${changeMark('facts')} -->\nfacts\n<!-- knowwho:draft 3f9a1c -->\n${conflict('Dear', 'Hi')}`,
};
const VAULT = {
  'knowwho.yaml': '',
  'people/Tom Adler.md': '---\ntier: A\nmet-on: 2026-11-20\n---\n',
  ...BROKEN,
};

const COMMANDS = [
  ['due'],
  ['log', 'Anna', 'met'],
  ['log', 'Anna', 'Tom', 'met'],
  ['log', 'Ida Frei', 'met'],
  ['promise', 'Anna', 'call her', '--by', '2026-12-01'],
  ['promise', 'Anna', 'slides', '--done'],
  ['snooze', 'Anna', '2w'],
  ['tier', 'Anna', 'A'],
  ['tier', 'Jo', 'C'],
  ['add', 'Anna Keller, Acme'],
  ['stub', 'Tom'],
  ['stub', 'Anna'],
  ['rename', 'Anna', 'Anna Frei', '--yes'],
  ['rename', 'Tom', 'Tom Lang', '--yes'],
  ['merge', 'Tom', 'Anna', '--yes'],
  ['merge', 'Anna', 'Tom', '--yes'],
  ['check', '--fix'],
];

describe('notes with the markers of an unresolved conflict', () => {
  it.each(COMMANDS)('are left alone by %s %s %s %s', async (...argv) => {
    const root = makeVault(VAULT);
    await runCli(argv, root);
    const files = filesOf(root);
    // A stub goes with its person, as it is.
    const moved = files['stubs/Tom Lang (stub).md'];
    expect(moved === undefined ? files : { ...files, [STUB]: moved }).toMatchObject(BROKEN);
  });

  it('are named by check, each with its line', async () => {
    const { code, stdout } = await runCli(['check'], makeVault(VAULT));
    expect(code).toBe(1);
    for (const place of [
      `${ANNA}:7:1`,
      'people/Ida Frei.md:2:1',
      'people/Jo Lang.md:4:1',
      'journal/2026-11-20.md:2:1',
    ])
      expect(stdout).toContain(`${place}: error merge-conflict`);
    for (const place of ['due.md:2:1', `${STUB}:4:1`, 'inbox.md:2:1']) expect(stdout).toContain(`${place}: `);
  });
});
