import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../built-program.js';
import { putFiles, withFolder } from '../folders.js';
import { type Figure, Tally, type TorturePart, type TortureRun } from '../part.js';
import { missingBuild, PROJECT } from '../project.js';
import { staleBuffer } from './stale-buffer.js';

/** Few, so that everybody is always at the same notes. */
const PEOPLE = ['Anna', 'Ben', 'Cem', 'Dora'];
const COMMANDS = ['log', 'many', 'promise', 'add'];
/** So many in one vault: ten thousand entries in a note would measure how fast it is read. */
const IN_ONE_VAULT = 1_000;
/** Editors that rename may lose a save in the gap that no program can close (docs/editors.md): no more than one in so many. */
const GAP = 500;
const EDITS = { short: 40, full: 10_000, long: 50_000 };

/** What a contender says when it is done. */
interface Outcome {
  who: string;
  /** Each with the number of notes that it went into. */
  tokens: [string, number][];
  refused: number;
  failed: string[];
  missed: number;
}

/** Everybody writes at once. */
export const contention: TorturePart = {
  name: 'contention',
  what: 'four commands, a watcher and an editor write into the same notes at once: every edit is there, once',
  missing: missingBuild,
  async run(run) {
    const figures = [await together(run, EDITS[run.effort], 'editor')];
    if (run.effort !== 'short') figures.push(await together(run, EDITS[run.effort] / 5, 'editor-renames'));
    return [...figures, ...(await staleBuffer(run))];
  },
};

async function together(run: TortureRun, edits: number, editor: string): Promise<Figure> {
  const how = editor === 'editor' ? 'saves in place' : 'saves by renaming';
  const tally = new Tally(
    `edits by four commands, a watcher and an editor that re-reads and ${how}: each token there, once, or kept beside and reported`,
  );
  const sums = { missed: 0, refused: 0, beside: 0, gap: 0 };
  for (let done = 0; done < edits; done += IN_ONE_VAULT) {
    run.progress(`contention: ${done} edits`);
    await inOneVault(run.seed + done, Math.min(IN_ONE_VAULT, edits - done), editor, tally, sums);
  }
  if (sums.gap * GAP > tally.figure.tried) tally.count(`${sums.gap} saves were lost in the gap`);
  const gap =
    editor === 'editor' ? '' : `; ${sums.gap} saves of the editor fell into the gap before our rename`;
  tally.figure.note = `the editor found the file changed ${sums.missed} times, commands asked to be repeated ${sums.refused} times, ${sums.beside} were kept beside and reported${gap}`;
  return tally.figure;
}

function inOneVault(
  seed: number,
  edits: number,
  editor: string,
  tally: Tally,
  sums: { missed: number; refused: number; beside: number; gap: number },
): Promise<void> {
  return withFolder(async (root) => {
    putFiles(root, { 'knowwho.yaml': '', ...Object.fromEntries(PEOPLE.map(noteOf)) });
    const each = Math.round(edits / (COMMANDS.length + 1));
    const all = [...COMMANDS, editor, 'watch'].map((who, index) => start(root, who, each, seed + index));
    await Promise.all(all.map(readyTo));
    for (const child of all) child.stdin?.write('go\n');
    const others = all.slice(0, COMMANDS.length);
    const outcomes = await Promise.all(others.map(outcomeOf));
    // The editor and the watcher are at it as long as anybody else is.
    const rest = all.slice(COMMANDS.length).map(outcomeOf);
    for (const child of all) child.stdin?.end();
    outcomes.push(...(await Promise.all(rest)));
    await settled();
    await runBuilt(['--quiet', 'due'], root);
    const counts = countTokens(root);
    const beside = keptBeside(root);
    for (const [token, notes] of outcomes.flatMap(({ tokens }) => tokens)) {
      const found = counts.get(token) ?? 0;
      const isBeside = found < notes && beside.includes(token);
      if (isBeside) sums.beside += 1;
      const isInGap = found === 0 && !isBeside && editor !== 'editor' && token.startsWith(editor);
      if (isInGap) sums.gap += 1;
      const isWrong = found !== notes && !isBeside && !isInGap;
      tally.count(isWrong ? `${token} is in ${found} places instead of ${notes}` : undefined);
    }
    for (const failed of outcomes.flatMap((one) => one.failed)) tally.count(failed);
    for (const { missed, refused } of outcomes) {
      sums.missed += missed;
      sums.refused += refused;
    }
  });
}

/** What is told once is told of notes that nobody has saved for a second. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_100));
}

/** Where two wrote in the very same moment: the conflict copies, and what was saved over. */
function keptBeside(root: string): string {
  const folder = join(root, 'people');
  const copies = readdirSync(folder).filter(isCopy);
  const texts = copies.map((name) => readFileSync(join(folder, name), 'utf8'));
  const told = join(root, '.knowwho', 'saved-over.md');
  return [...texts, existsSync(told) ? readFileSync(told, 'utf8') : ''].join('\n');
}

function isCopy(name: string): boolean {
  return name.includes('.sync-conflict-');
}

function noteOf(name: string): [string, string] {
  return [
    `people/${name}.md`,
    `---\ntier: B\nlast-contact: 2026-10-01\n---\nWords.\n\n## Log\n- 2026-10-01 call: x\n`,
  ];
}

function start(root: string, who: string, edits: number, seed: number): ChildProcess {
  const script = join(PROJECT, 'test', 'torture', 'workers', 'contender.mjs');
  return spawn(process.execPath, [script, root, who, String(edits), String(seed)], {
    env: { ...process.env, PEOPLE: JSON.stringify(PEOPLE) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

function readyTo(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('close', (code) => reject(new Error(`a contender ended with ${code} before the start`)));
  });
}

async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let text = '';
  child.stdout?.on('data', (data: Buffer) => (text += data.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`a contender ended with ${code}: ${text}`);
  return JSON.parse(text) as Outcome;
}

/** How often each token stands in the notes; generated files quote them and do not count. */
function countTokens(root: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of readdirSync(join(root, 'people'))) {
    const text =
      name.endsWith('.md') && !isCopy(name) ? readFileSync(join(root, 'people', name), 'utf8') : '';
    const found: string[] = text.match(/[a-z-]+x\d+x/g) ?? [];
    // A new note is called after its token; what it holds beside does not matter.
    if (name.startsWith('New ')) found.push(...(name.match(/[a-z-]+x\d+x/g) ?? []));
    for (const token of found) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}
