import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atFullSpeed, runBuilt } from '../built-program.js';
import { putFiles, withFolder } from '../folders.js';
import { type Effort, type Figure, Tally, type TortureRun } from '../part.js';
import { randomFrom } from '../random-from.js';

const TRIALS: Record<Effort, number> = { short: 4, full: 400, long: 4_000 };
const NOTE = 'people/Anna.md';

/** What an editor with an old text in its window does to it before it saves. */
const EDITS: ((text: string, token: string) => string)[] = [
  (text, token) => `${text}\n${token}\n`,
  (text, token) => text.replace('Words.', `Words, ${token}.`),
  (text, token) => text.replace('## Log\n', `## Log\n- 2026-11-20 call: ${token}\n`),
  (text, token) => text.replace('tier: B', `tier: B\ncity: ${token}`),
  (text, token) => text.replaceAll('\n', '\r\n').replace('Words.', token),
];

/** The commands whose lines are then gone. */
const COMMANDS: ((token: string) => string[])[] = [
  (token) => ['log', 'Anna', `met: ${token}`],
  (token) => ['promise', 'Anna', token, '--by', '2027-01-01'],
  (token) => ['log', 'Anna', 'Ben', `call: ${token}`],
  (token) => ['snooze', 'Anna', `${2 + (token.length % 5)}w`],
];

/** An editor that saves an old text over what the program wrote: both are kept, and it is told once. */
export async function staleBuffer({ effort, seed, progress }: TortureRun): Promise<Figure[]> {
  const saved = new Tally(
    'editors that save an old text over ours: theirs stands, ours is kept beside and told once',
  );
  const knew = new Tally('editors that knew ours or put the note back as it was: nothing is said');
  const random = randomFrom(seed);
  const any = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  await atFullSpeed(async () => {
    for (let turn = 0; turn < TRIALS[effort]; turn += 1) {
      progress(`contention: ${turn} old buffers`);
      const [edit, command] = [any(EDITS), any(COMMANDS)];
      saved.count(await withFolder((root) => trial(root, turn, command, edit, 'old')));
      knew.count(await withFolder((root) => trial(root, turn, command, edit, any(['knew', 'back']))));
    }
  });
  return [saved.figure, knew.figure];
}

async function trial(
  root: string,
  turn: number,
  command: (token: string) => string[],
  edit: (text: string, token: string) => string,
  kind: 'old' | 'knew' | 'back',
): Promise<string | undefined> {
  const text = '---\ntier: B\n---\nWords.\n\n## Log\n- 2026-10-01 call: x\n';
  putFiles(root, { 'knowwho.yaml': '', [NOTE]: text, 'people/Ben.md': text });
  const [ours, theirs] = [`ours${turn}`, `theirs${turn}`];
  const argv = command(ours);
  const logged = await runBuilt(argv, root);
  if (logged.code !== 0) return `${argv.join(' ')} ended with ${logged.code}: ${logged.stderr}`;
  const file = join(root, NOTE);
  const now = readFileSync(file, 'utf8');
  const added = now.split('\n').filter((line) => !text.includes(line));
  const save = { old: edit(text, theirs), knew: edit(now, theirs), back: text }[kind];
  writeFileSync(file, save);
  const first = (await runBuilt(['--quiet', 'due'], root)).stderr;
  const second = (await runBuilt(['--quiet', 'due'], root)).stderr;
  const where = `${argv[0]}, edit ${EDITS.indexOf(edit)}`;
  if (readFileSync(file, 'utf8') !== save) return `${where}: the note was changed`;
  if (second !== '') return `${where}: told again: ${second}`;
  const kept = join(root, '.knowwho', 'saved-over.md');
  const beside = existsSync(kept) ? readFileSync(kept, 'utf8') : '';
  if (kind !== 'old') return first === '' && beside === '' ? undefined : `${where}: told in vain: ${first}`;
  if (!first.includes(NOTE)) return `${where}: not told: ${JSON.stringify(save)}`;
  const missing = added.find((line) => !beside.includes(line.replace('\r', '')));
  return missing === undefined ? undefined : `${where}: ${JSON.stringify(missing)} is not kept`;
}
