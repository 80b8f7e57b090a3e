import { agendaAround } from '../../app/agenda-around.js';
import { type Ground, groundOf } from '../../app/ground.js';
import { keepPeople, openShelf } from '../../app/people-shelf.js';
import { type FullPersonView, fullPersonView } from '../../app/person-view.js';
import { resolveNames } from '../../app/resolve-names.js';
import type { Day } from '../../people/day.js';
import type { Contact, Network } from '../../people/network.js';
import type { Settings } from '../../people/settings.js';
import { hasOwnFolder } from '../../vault/own-file.js';
import type { Context } from '../context.js';
import { personText } from '../terminal/person-text.js';
import { vaultRoot } from '../vault-root.js';

/** `knowwho show NAME…`: what the vault knows of people. */
export async function run(context: Context, names: string[], options: { all?: boolean }): Promise<number> {
  const root = vaultRoot(context);
  const ground = groundOf(root);
  const views = fromShelf(context, root, ground, names) ?? (await fromNotes(context, root, ground, names));
  if (context.json) context.outJson(names.length === 1 ? views[0] : views);
  else
    context.out(
      views.map((view) => personText(view, context.today, context, options.all === true)).join('\n'),
    );
  return 0;
}

/** From what was kept of the network, if the vault has not changed since. */
function fromShelf(
  { today }: Context,
  root: string,
  ground: Ground,
  names: string[],
): FullPersonView[] | undefined {
  const shelf = openShelf(root, ground);
  if (!shelf) return undefined;
  const people = shelf.resolve(names);
  const network = shelf.takeDown(people);
  return network && viewsOf(people, network, today, ground.settings);
}

async function fromNotes(
  context: Context,
  root: string,
  ground: Ground,
  names: string[],
): Promise<FullPersonView[]> {
  const [{ readState }, { readingOf }] = await Promise.all([
    import('../../app/read-state.js'),
    import('../terminal/progress.js'),
  ]);
  const readNotes = readingOf(context, { use: 'refresh', stock: ground.stock });
  const { network, settings } = readState(root, readNotes);
  if (hasOwnFolder(root)) keepPeople(root, ground, network);
  return viewsOf(resolveNames(network, names), network, context.today, settings);
}

function viewsOf(people: Contact[], network: Network, today: Day, settings: Settings): FullPersonView[] {
  const agenda = agendaAround(people, network, { today, settings });
  return people.map((contact) => fullPersonView(contact, network, agenda, settings));
}
