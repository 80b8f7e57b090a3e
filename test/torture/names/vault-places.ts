import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../built-program.js';
import { Tally } from '../part.js';

const FOLDERS = [
  'with blanks',
  "it's",
  '"quoted"',
  'new\nline',
  'tab\there',
  '🦊 vault',
  '王小明',
  'Zoe\u0301',
  '-rf',
  '--json',
  '--vault',
  '$(x)',
  '`x`',
  '%20',
  '#hash',
  'a|b',
  'a*b',
  '[x]',
  '{a,b}',
  '.hidden',
  '.config/notes',
  '.git-like/x',
  'node_modules/x',
  'x'.repeat(200),
  'back\\slash',
  'templates/x',
  'stubs',
  '.',
  'C:',
  '~',
  'a b/c d/e f',
  '!(x)',
  'ends with dot.',
  ' blank first',
];

/** The vault's own place may be called anything: it is found, read and written, and nothing beside it. */
export async function checkVaultPlaces(folder: string): Promise<Tally> {
  const tally = new Tally('vaults in folders of every name: found, read, written');
  for (const [index, name] of FOLDERS.entries()) {
    const home = join(folder, `place ${index}`);
    const vault = join(home, name);
    mkdirSync(join(vault, 'people'), { recursive: true });
    mkdirSync(join(vault, '.obsidian'));
    writeFileSync(join(vault, 'people/Fine.md'), '---\ntier: A\n---\n## Log\n- 2026-08-01 met: tea\n');
    const wrong: string[] = [];
    for (const [args, cwd] of [
      [['due'], join(vault, 'people')],
      [[`--vault=${name}`, 'log', 'Fine', 'met for lunch'], home],
      [['--vault', vault, 'list', '--json'], home],
      [['init', '--', vault], home],
      [['undo'], vault],
    ] as const) {
      const { code, stderr } = await runBuilt(args, cwd, { env: { KNOWWHO_TODAY: '2026-11-20' } });
      if (code !== 0) wrong.push(`${args.join(' ')}: exit ${code}, ${stderr.slice(0, 150)}`);
    }
    if (!readFileSync(join(vault, 'due.md'), 'utf8').includes('[[Fine]]')) wrong.push('nobody on the agenda');
    const beside = name === '.' ? [] : readdirSync(home).filter((entry) => entry !== name.split('/')[0]);
    if (beside.length > 0) wrong.push(`made ${beside.join(', ')} beside the vault`);
    tally.count(wrong.length === 0 ? undefined : `${JSON.stringify(name)}: ${wrong.join('; ')}`);
  }
  return tally;
}
