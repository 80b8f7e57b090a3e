import { buildAgenda } from '../agenda/build-agenda.js';
import type { Day } from '../people/day.js';
import type { ShownThought } from '../render/due-thoughts.js';
import { planOutput } from '../render/plan-output.js';
import { blockOf } from '../render/read-due.js';
import { readTemplates } from '../vault/templates.js';
import { ownPaths, type VaultState } from './read-state.js';

/**
 * The agenda's block of an earlier day, rendered again from the notes of now. `isSame` if it comes out with the mark
 * that is asked for: then it is certain to be what was written.
 */
export function renderBlock(
  state: VaultState,
  day: Day,
  mark: string,
): { body: string; isSame: boolean; thoughts: ShownThought[] } | undefined {
  const { network, settings, problems } = state;
  const { block, thoughts } = planOutput({
    agenda: buildAgenda(network, { today: day, settings, problems }),
    network,
    settings,
    templates: readTemplates(state.root, settings),
    existing: state.generated,
    takenPaths: ownPaths(state),
  });
  const read = blockOf(`${block}\n`);
  return read && { body: read.body, isSame: read.mark === mark, thoughts };
}
