import { planRename, type RenamePlan, renamePerson } from '../../app/rename-person.js';
import { confirmed } from '../confirm.js';
import type { Context } from '../context.js';
import { linkCount, planText } from '../terminal/plan-text.js';
import { readingOf } from '../terminal/progress.js';
import { visibleLine } from '../terminal/visible.js';
import { writableRoot } from '../writable-root.js';

interface RenameCommandOptions {
  alias?: boolean;
  yes?: boolean;
  dryRun?: boolean;
}

/** `knowwho rename NAME NEW`: gives a person another name, everywhere. */
export async function run(context: Context, args: string[], options: RenameCommandOptions): Promise<number> {
  const [name = '', newName = ''] = args;
  const request = { name, newName, alias: options.alias !== false };
  const dryRun = options.dryRun === true;
  const root = writableRoot(context, dryRun);
  const readNotes = readingOf(context);
  if (dryRun || !options.yes) {
    const plan = planRename(root, request, readNotes);
    if (dryRun && context.json) context.outJson({ ...asJson(plan), dryRun, written: [] });
    else if (!context.json) preview(context, plan);
    if (dryRun) return 0;
  }
  if (!(await confirmed(context, options.yes))) {
    context.say('Nothing was written.');
    return 0;
  }
  const plan = renamePerson(root, request, { today: context.today, readNotes });
  const written = plan.changes.map(({ path }) => path);
  if (context.json) context.outJson({ ...asJson(plan), dryRun, written });
  else if (!context.quiet) context.out(visibleLine(done(plan)));
  context.say('To take it back: knowwho undo. The agenda follows with the next “knowwho due”.');
  return 0;
}

function preview(context: Context, plan: RenamePlan): void {
  const others = plan.changes.filter(({ path }) => path !== plan.from);
  const lines = [
    context.paint.heading(visibleLine(`${plan.person} → ${plan.newName}`)),
    ...(plan.from === plan.to ? [] : [visibleLine(`  ${plan.from} → ${plan.to}`)]),
    ...plan.moved.map(({ from, to }) => visibleLine(`  ${from} → ${to}`)),
    ...(plan.alias === null ? [] : [visibleLine(`  “${plan.alias}” becomes an alias`)]),
    linkCount(plan.links, plan.notes),
    ...planText(
      others.filter(({ path }) => path !== plan.to),
      plan.left,
      context.paint,
    ),
  ];
  context.out(lines.join('\n'));
}

function done({ from, to, links }: RenamePlan): string {
  return `${from === to ? to : `${from} is now ${to}`}; ${links} link${links === 1 ? '' : 's'} rewritten`;
}

function asJson({ changes, left, ...plan }: RenamePlan): object {
  return { ...plan, files: changes.map(({ path }) => path), left };
}
