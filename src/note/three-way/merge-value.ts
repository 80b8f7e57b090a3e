import type { Settings } from '../../people/settings.js';
import { readDate } from '../read-date.js';
import { losesComment } from './comments.js';
import type { PropertyBlock } from './front-matter-blocks.js';
import { mergeList } from './merge-list.js';
import { readBlock } from './read-block.js';
import { pickSide } from './sides.js';
import { joinLines, sameLines, type TextLine } from './text-lines.js';

/** The versions of one property that both sides have. */
export interface Versions {
  base: PropertyBlock | undefined;
  ours: PropertyBlock;
  theirs: PropertyBlock;
}

/**
 * The lines of a property that both sides changed: lists as sets, and of two later `last-contact` the latest, since
 * that is what it means. Undefined for anything else that reads otherwise: that is a conflict.
 */
export function mergeValue(versions: Versions, settings: Settings): TextLine[] | undefined {
  const { base, ours, theirs } = versions;
  const picked = pickSide(
    { base: base?.lines ?? [], ours: ours.lines, theirs: theirs.lines },
    sameLines,
  )?.value;
  if (picked) return picked;
  const name = settings.fields['last-contact'] ?? 'last-contact';
  if (ours.name.toLowerCase() === name.toLowerCase()) return laterDay(versions);
  return mergeList(versions) ?? otherwiseWritten(versions);
}

/** Obsidian writes all properties anew where one was changed: other quotes are no other value. */
function otherwiseWritten({ base, ours, theirs }: Versions): TextLine[] | undefined {
  if (!base || [base, ours, theirs].some(({ lines }) => lines.some(({ text }) => text.includes('#'))))
    return undefined;
  const [old, own, other] = [base, ours, theirs].map((block) => JSON.stringify(readBlock(block)));
  if (old === undefined || own === undefined || other === undefined) return undefined;
  const picked = pickSide({ base: old, ours: own, theirs: other });
  return picked && (picked.value === own && own !== old ? ours.lines : theirs.lines);
}

/** Both sides moved it forwards. Somebody who moved it back corrected it: that is for people to decide. */
function laterDay({ base, ours, theirs }: Versions): TextLine[] | undefined {
  const [before, own, other] = [base && dayIn(base), dayIn(ours), dayIn(theirs)];
  if (own === undefined || other === undefined || (base && before === undefined)) return undefined;
  if (before !== undefined && (own < before || other < before)) return undefined;
  const [earlier, later] = own < other ? [ours, theirs] : [theirs, ours];
  const [dropped, kept, old] = [earlier, later, base].map((block) => joinLines(block?.lines ?? [], '\n'));
  return losesComment(dropped ?? '', kept ?? '', old) ? undefined : later.lines;
}

function dayIn(block: PropertyBlock): string | undefined {
  const value = readBlock(block);
  const date = typeof value === 'string' ? readDate(value) : undefined;
  return date === 'impossible' ? undefined : date;
}
