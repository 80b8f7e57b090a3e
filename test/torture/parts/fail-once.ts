import { cpSync, rmSync } from 'node:fs';
import type { Outcome } from '../built-program.js';
import { difference, treeOf } from '../folders.js';
import { type DiskCall, withDisk } from '../watched-disk.js';
import { isTemporary, runCommand, tornIn, type Undisturbed, wrongAfterNext } from './kill-once.js';

/** Everything that a disk answers when it does not do what it was told, in the words that a user is to read. */
export const CAUSES: Record<string, RegExp> = {
  ENOSPC: /no space left on the disk \(ENOSPC\)/,
  EIO: /the disk failed to read or write \(EIO\)/,
  EACCES: /permission denied \(EACCES\)/,
  EROFS: /the disk is read-only \(EROFS\)/,
  EMFILE: /too many open files \(EMFILE\)/,
  EXDEV: /another disk \(EXDEV\)/,
  EFBIG: /larger than allowed \(EFBIG\)/,
};

/** A call that fails: the nth that changes the disk, alone or with all after it. */
export interface Fault {
  nth: number;
  code: string;
  forEver: boolean;
}

/** The vault without the hidden temporaries of the program. */
function notesOf(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(treeOf(root)).filter(([path]) => !isTemporary(path)));
}

/** Lets one call fail and says what is wrong with what came of it. */
export async function failAt(whole: Undisturbed, { nth, code, forEver }: Fault): Promise<string | undefined> {
  const root = `${whole.base}-failed`;
  cpSync(whole.base, root, { recursive: true });
  let calls = 0;
  const handler = ({ name, args, real }: DiskCall) => {
    calls += 1;
    if (calls <= nth || (calls > nth + 1 && !forEver)) return real();
    const path = typeof args[0] === 'string' ? { path: args[0] } : {};
    const syscall = name.replace('Sync', '');
    throw Object.assign(new Error(`${code}: injected, ${syscall}`), { code, syscall, ...path });
  };
  // Where removing a temporary is what failed, it stays, hidden, until the next run.
  const seen = whole.calls[nth] === 'unlinkSync' ? notesOf : treeOf;
  try {
    const outcome = await withDisk(handler, () => runCommand(whole.command, root));
    if (!forEver && !whole.command.completes) return wrongOutcome(outcome, whole, root, code, seen);
    const wrong = wrongWords(outcome, whole, root, code, forEver ? notesOf : seen) ?? tornIn(whole, root);
    return wrong ?? (await wrongAfterNext(whole, root, seen));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Either nothing has changed and the program says what failed where, or it did not matter and all is done. */
export function wrongOutcome(
  outcome: Outcome,
  whole: Undisturbed,
  root: string,
  code: string,
  seen = treeOf,
): string | undefined {
  const changed = outcome.code > 1 ? difference(whole.before, seen(root)) : undefined;
  if (changed !== undefined) return `ended with ${outcome.code}, but ${changed}`;
  return wrongWords(outcome, whole, root, code, seen);
}

/** The exit code, the path and the cause; or everything is done. */
export function wrongWords(
  { code: exit, stderr }: Outcome,
  whole: Undisturbed,
  root: string,
  code: string,
  seen = treeOf,
): string | undefined {
  if (exit <= 1) {
    const missing = difference(whole.after, seen(root));
    return missing === undefined ? undefined : `ended with ${exit}, but ${missing} ${stderr}`;
  }
  const said = stderr.split('\n').find((line) => line.startsWith('knowwho: ')) ?? '';
  const names = /^knowwho: [^:]*[/.][^:]*: /.test(said);
  if (exit === 3 && names && CAUSES[code]?.test(said)) return undefined;
  return `ended with ${exit} and said ${JSON.stringify(stderr)}`;
}
