import { listActions, type UndoneAction, undoLast } from '../../app/undo-last.js';
import type { Context } from '../context.js';
import { changeText } from '../terminal/change-text.js';
import { visible, visibleLine } from '../terminal/visible.js';
import { vaultRoot } from '../vault-root.js';
import { writableRoot } from '../writable-root.js';

interface UndoOptions {
  dryRun?: boolean;
  list?: boolean;
}

/** `knowwho undo`: takes back the last change to notes, shows it, or lists what there is. */
export async function run(context: Context, _args: string[], options: UndoOptions): Promise<number> {
  if (options.list) return list(context);
  const { today } = context;
  const dryRun = options.dryRun === true;
  const undone = undoLast(writableRoot(context, dryRun), { today, dryRun });
  if (context.json) context.outJson({ ...asJson(undone), dryRun });
  else if (!context.quiet) report(context, undone, dryRun);
  return 0;
}

function list(context: Context): number {
  const { actions, damaged } = listActions(vaultRoot(context));
  for (const path of damaged)
    context.warn(`A record of the history is damaged and was set aside as ${path}.`);
  if (context.json) context.outJson(actions);
  else if (actions.length === 0) context.say('There is nothing to undo.');
  else {
    const lines = actions.map(({ what, day, paths }) => {
      const files = paths.length === 1 ? (paths[0] as string) : `${paths.length} files`;
      return visibleLine(`${day}  ${what}  (${files})`);
    });
    context.out(lines.join('\n'));
  }
  return 0;
}

function report(context: Context, undone: UndoneAction, dryRun: boolean): void {
  const { what, day, changes } = undone;
  context.out(visibleLine(`${dryRun ? 'Would undo' : 'Undone'}: ${what} (${day})`));
  for (const change of changes) context.out(visible(changeText(change, dryRun, context.paint)));
  if (!dryRun) context.say('due.md and the stubs follow with the next “knowwho due”.');
}

function asJson({ what, day, changes, written }: UndoneAction): object {
  const outcome = (before: string | null, after: string | null) =>
    after === null ? 'removed' : before === null ? 'brought-back' : 'restored';
  return {
    what,
    day,
    files: changes.map(({ path, before, after }) => ({ path, outcome: outcome(before, after) })),
    written,
  };
}
