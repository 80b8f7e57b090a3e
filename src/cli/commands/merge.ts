import { type MergePlan, mergePeople, planMerge } from '../../app/merge-people.js';
import { confirmed } from '../confirm.js';
import type { Context } from '../context.js';
import { linkCount, planText } from '../terminal/plan-text.js';
import { readingOf } from '../terminal/progress.js';
import { visible, visibleLine } from '../terminal/visible.js';
import { writableRoot } from '../writable-root.js';

interface MergeCommandOptions {
  yes?: boolean;
  dryRun?: boolean;
}

/** `knowwho merge A B`: makes one note of two. */
export async function run(context: Context, args: string[], options: MergeCommandOptions): Promise<number> {
  const [into = '', from = ''] = args;
  const dryRun = options.dryRun === true;
  const root = writableRoot(context, dryRun);
  const readNotes = readingOf(context);
  if (dryRun || !options.yes) {
    const plan = planMerge(root, { into, from }, readNotes);
    if (dryRun && context.json) context.outJson({ ...asJson(plan), dryRun, written: [] });
    else if (!context.json) preview(context, plan);
    if (dryRun) return 0;
  }
  if (!(await confirmed(context, options.yes))) {
    context.say('Nothing was written.');
    return 0;
  }
  const plan = mergePeople(root, { into, from }, { today: context.today, readNotes });
  const written = plan.changes.map(({ path }) => path);
  if (context.json) context.outJson({ ...asJson(plan), dryRun, written });
  else if (!context.quiet)
    context.out(
      visibleLine(`${plan.from} is now part of ${plan.into}; ${linkCount(plan.links, plan.notes)} rewritten`),
    );
  context.say('To take it back: knowwho undo. The agenda follows with the next “knowwho due”.');
  return 0;
}

function preview(context: Context, plan: MergePlan): void {
  const { taken, conflicts, entries } = plan;
  const lines = [
    context.paint.heading(`${plan.other} → ${plan.person}`),
    `  ${plan.from} goes into ${plan.into}`,
    ...(taken.length > 0 ? [`  taken over: ${[...new Set(taken)].join(', ')}`] : []),
    ...(entries > 0 ? [`  ${entries} more ${entries === 1 ? 'entry' : 'entries'} in the log`] : []),
    ...conflicts.map((line) => `  kept in the text, since both say something else: ${line}`),
    linkCount(plan.links, plan.notes),
  ].map(visible);
  context.out([...lines, ...planText(plan.changes, plan.left, context.paint)].join('\n'));
}

function asJson({ changes, left, ...plan }: MergePlan): object {
  return { ...plan, files: changes.map(({ path }) => path), left };
}
