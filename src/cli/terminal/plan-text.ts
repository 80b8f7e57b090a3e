import type { FileChange } from '../../vault/file-change.js';
import { changeText } from './change-text.js';
import type { Paint } from './paint.js';
import { visible, visibleLine } from './visible.js';

/** How many notes of a preview are shown with their lines. */
const SHOWN = 5;

/** The notes that a plan changes, the first few with their lines, and those that are left as they are. */
export function planText(
  changes: readonly FileChange[],
  left: readonly { path: string; why: string }[],
  paint: Paint,
): string[] {
  const more = changes.length - SHOWN;
  return [
    ...changes.slice(0, SHOWN).map((change) => visible(changeText(change, true, paint))),
    ...(more > 0 ? [paint.faint(`  … and ${more} more ${more === 1 ? 'note' : 'notes'}`)] : []),
    ...left.map(({ path, why }) => paint.warning(visibleLine(`  ${path} is left as it is: ${why}`))),
  ];
}

/** `12 links in 8 notes` */
export function linkCount(links: number, notes: number): string {
  const of = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${of(links, 'link')} in ${of(notes, 'note')}`;
}
