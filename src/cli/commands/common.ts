import { type CommonView, findCommon } from '../../app/find-common.js';
import { readState } from '../../app/read-state.js';
import type { Context } from '../context.js';
import { readingOf } from '../terminal/progress.js';
import { visibleLine } from '../terminal/visible.js';
import { wrap } from '../terminal/wrap.js';
import { vaultRoot } from '../vault-root.js';

const LABEL = 16;

/** `knowwho common A [B]`: what two people have in common. */
export async function run(context: Context, names: string[]): Promise<number> {
  const view = findCommon(readState(vaultRoot(context), readingOf(context, { use: 'refresh' })), names);
  if (context.json) {
    context.outJson(view);
    return 0;
  }
  const rows = rowsOf(view).filter(([, values]) => values.length > 0);
  const [first, second] = view.between;
  const both = second === null ? `You and ${first}` : `${first} and ${second}`;
  if (rows.length === 0) {
    context.say(
      `The notes tell of nothing that ${second === null ? 'you' : first} and ${second ?? first} share.`,
    );
    return 0;
  }
  const { width, paint } = context;
  const lines = rows.flatMap(([label, values]) =>
    values.map((value, index) =>
      wrap(`  ${(index === 0 ? label : '').padEnd(LABEL)}${visibleLine(value)}`, width, LABEL + 2),
    ),
  );
  context.out([paint.heading(visibleLine(both)), ...lines].join('\n'));
  return 0;
}

function rowsOf(view: CommonView): [string, string[]][] {
  const line = (values: string[]) => (values.length === 0 ? [] : [values.join(', ')]);
  return [
    ['Interests', line(view.interests)],
    ['Places', line(view.places)],
    ['Companies', line(view.companies)],
    ['Tags', line(view.tags)],
    ['People', line(view.people)],
    [
      'Introduced by',
      view.introductions.map(({ by, source }) => `${by ?? 'you'} (${source.path}:${source.line})`),
    ],
    [
      'Events',
      // A title may begin with the date already.
      view.events.map(({ date, title, source }) => {
        const name = title.startsWith(date) ? title : `${date} ${title}`;
        return `${name} (${source.path}:${source.line})`;
      }),
    ],
  ];
}
