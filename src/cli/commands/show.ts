import { agendaAround } from '../../app/agenda-around.js';
import { fullPersonView } from '../../app/person-view.js';
import { readState } from '../../app/read-state.js';
import { resolveNames } from '../../app/resolve-names.js';
import type { Context } from '../context.js';
import { personText } from '../terminal/person-text.js';
import { readingOf } from '../terminal/progress.js';
import { vaultRoot } from '../vault-root.js';

/** `knowwho show NAME…`: what the vault knows of people. */
export async function run(context: Context, names: string[], options: { all?: boolean }): Promise<number> {
  const { network, settings } = readState(vaultRoot(context), readingOf(context, { use: 'refresh' }));
  const people = resolveNames(network, names);
  const agenda = agendaAround(people, network, { today: context.today, settings });
  const views = people.map((contact) => fullPersonView(contact, network, agenda, settings));
  if (context.json) context.outJson(names.length === 1 ? views[0] : views);
  else
    context.out(
      views.map((view) => personText(view, context.today, context, options.all === true)).join('\n'),
    );
  return 0;
}
