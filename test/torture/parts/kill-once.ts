import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, runBuilt } from '../built-program.js';
import { difference, treeOf } from '../folders.js';
import { type DiskCall, withDisk } from '../watched-disk.js';
import type { WritingCommand } from './writing-commands.js';

/** A command as it goes where nobody stops it. */
export interface Undisturbed {
  command: WritingCommand;
  /** The prepared folder, to be copied. */
  base: string;
  before: Record<string, string>;
  after: Record<string, string>;
  /** Every text that a file ever held on the way; undefined where there was none. */
  versions: Map<string, Set<string | undefined>>;
  /** The calls that changed the disk, by name. */
  calls: string[];
}

/** Thrown in the place of a call to the disk, as if the process were gone. It has no code, so nobody takes it for an error of the disk. */
export class Stopped extends Error {}

/** Runs the command; a watcher for one round. */
export async function runCommand({ argv }: WritingCommand, root: string): Promise<Outcome> {
  if (argv[0] !== 'watch') return runBuilt(argv, root);
  // A watcher that is told to stop before it begins makes its first round all the same.
  return runBuilt(argv, root, { stopSignal: () => AbortSignal.abort('SIGTERM') });
}

/** Runs the command through once and takes down what can be met on the way. */
export async function undisturbed(command: WritingCommand, base: string): Promise<Undisturbed> {
  await command.prepare(base);
  const before = treeOf(base);
  const root = `${base}-whole`;
  cpSync(base, root, { recursive: true });
  const versions = new Map<string, Set<string | undefined>>();
  const keep = (path: string, text: string | undefined) =>
    versions.set(path, (versions.get(path) ?? new Set()).add(text));
  const calls: string[] = [];
  const handler = ({ name, args, real }: DiskCall) => {
    calls.push(name);
    const result = real();
    if (['renameSync', 'linkSync', 'unlinkSync'].includes(name)) {
      for (const file of args.slice(0, 2)) {
        const path = String(file).slice(root.length + 1);
        if (isTemporary(path) || path.startsWith('.knowwho/')) continue;
        keep(path, existsSync(String(file)) ? readFileSync(String(file), 'latin1') : undefined);
      }
    }
    return result;
  };
  const { code, stderr } = await withDisk(handler, () => runCommand(command, root));
  if (code > 1 || (code === 1 && command.argv[0] !== 'check'))
    throw new Error(`${command.name} ends with ${code}: ${stderr}`);
  return { command, base, before, after: treeOf(root), versions, calls };
}

/** What is wrong right after the stop: a file that holds what it never should. Hidden temporaries may lie there. */
export function tornIn({ before, after, versions }: Undisturbed, root: string): string | undefined {
  const now = treeOf(root);
  for (const path of new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(now)])) {
    if (isTemporary(path)) continue;
    const text = now[path];
    if (
      text === before[path] ||
      text === after[path] ||
      versions.get(path.replace(/ \(\d+\)$/, ''))?.has(text)
    )
      continue;
    return `${path} is torn: ${JSON.stringify(text?.slice(0, 200))}`;
  }
  return undefined;
}

/** Makes the next run, and says what is wrong after it. */
export async function wrongAfterNext(
  whole: Undisturbed,
  root: string,
  seen = treeOf,
): Promise<string | undefined> {
  const { command, before, after } = whole;
  const next = await runCommand({ ...command, argv: command.next }, root);
  if (next.code > 1) return `the next run ended with ${next.code}: ${next.stderr}`;
  const now = seen(root);
  const toAfter = difference(after, now);
  const toBefore = difference(before, now);
  if (toAfter !== undefined && (command.completes || toBefore !== undefined))
    return `neither old nor new: ${toAfter} / ${toBefore}`;
  const own = seen === treeOf ? leftovers(root) : undefined;
  if (own !== undefined) return `${own} is left over`;
  const again = await runCommand({ ...command, argv: command.next }, root);
  if (again.stderr.includes('interrupted')) return `said twice: ${again.stderr}`;
  const twice = difference(now, seen(root));
  return twice === undefined ? undefined : `the run after the next changes ${twice}`;
}

/** Anything in the program's own folder that only a run under way may have there. */
function leftovers(root: string): string | undefined {
  const folder = join(root, '.knowwho');
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
    (path) => isTemporary(path) || /locks[\\/]|\.pending\./.test(path),
  );
}

/** True for the path of a temporary of the program. */
export function isTemporary(path: string): boolean {
  return /(?:^|[\\/])\.knowwho-[^\\/]*\.tmp/.test(path);
}
