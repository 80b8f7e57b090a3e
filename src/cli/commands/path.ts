import { findPath, type PathStep } from '../../app/find-path.js';
import { readState } from '../../app/read-state.js';
import type { Context } from '../context.js';
import { readingOf } from '../terminal/progress.js';
import { visibleLine } from '../terminal/visible.js';
import { wrap } from '../terminal/wrap.js';
import { vaultRoot } from '../vault-root.js';

/** `knowwho path A [B]`: a chain of introductions. */
export async function run(context: Context, names: string[]): Promise<number> {
  const view = findPath(readState(vaultRoot(context), readingOf(context, { use: 'refresh' })), names);
  const { width, paint } = context;
  if (context.json) {
    context.outJson(view);
    return 0;
  }
  const chain = [...(view.from === null ? ['You'] : []), ...view.people].join(' → ');
  const lines = view.steps.map(({ source, ...step }) => {
    const place = paint.faint(visibleLine(`(${source.path}:${source.line})`));
    return wrap(`  ${visibleLine(stepText(step))} ${place}`, width, 4);
  });
  context.out([paint.heading(visibleLine(chain)), ...lines].join('\n'));
  return 0;
}

function stepText({ kind, from, to, by, metAt, metOn }: Omit<PathStep, 'source'>): string {
  if (kind === 'brought-together') return `you brought ${from} and ${to} together`;
  if (kind === 'introduced')
    return by === from ? `${from} introduced ${to}` : `${by} introduced you to ${from}`;
  const facts = [...(metOn ? [metOn] : []), ...(metAt ? [metAt] : []), ...(by ? [`through ${by}`] : [])];
  return `you met ${to}${facts.length === 0 ? '' : `: ${facts.join(', ')}`}`;
}
