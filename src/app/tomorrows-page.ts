import { addDays, type Day } from '../people/day.js';
import { blockOf } from '../render/read-due.js';
import type { VaultState } from './read-state.js';
import { renderBlock } from './render-block.js';

/**
 * True if the agenda file is, untouched, what these notes give for the day after today: another machine wrote it, where
 * that day has begun. To turn it back would make the two machines write in turn for as long as their days differ.
 */
export function isTomorrowsPage(state: VaultState, today: Day): boolean {
  const page = state.generated.get(state.settings.output.agenda);
  const block = page === undefined ? undefined : blockOf(page);
  const tomorrow = addDays(today, 1);
  if (!block || block.isTouched || block.day !== tomorrow) return false;
  return renderBlock(state, tomorrow, block.mark)?.isSame === true;
}
