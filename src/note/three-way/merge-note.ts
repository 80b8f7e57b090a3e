import type { Settings } from '../../people/settings.js';
import { lineEndOf } from '../line-end.js';
import { type SplitNote, splitNote } from '../split-note.js';
import { bodyNodes } from './body-nodes.js';
import { frontMatterBlocks } from './front-matter-blocks.js';
import { mergeFrontMatter, PROPERTY, propertyKey } from './merge-front-matter.js';
import { itemKeys, mapSides, mergeNodes, type Piece } from './merge-nodes.js';
import { noteRules } from './note-rules.js';
import { pickSide, type Sides } from './sides.js';
import { sameLines, type TextLine, textLines } from './text-lines.js';
import { type Markers, type Written, writePieces } from './write-pieces.js';

/**
 * The three-way merge of a note: properties by key, lists as sets, the log as a union of its entries, promises by
 * their words, free text line by line; an empty `base` is none. Every line comes from one of the versions as it is
 * there. What both sides say differently stands between markers. Both directions give the same lines. Undefined where
 * a version cannot be read, or where the outcome would not read as what went into it: git's own merge is to be used.
 */
export function mergeNote(sides: Sides<string>, settings: Settings, markers: Markers): Written | undefined {
  const picked = pickSide(sides);
  if (picked) return { text: picked.value, conflicts: 0 };
  // The order of what both sides add must not depend on who merges: two machines would go on differing.
  if (sides.ours > sides.theirs) {
    const { base, ours, theirs } = sides;
    return merged({ base, ours: theirs, theirs: ours }, settings, markers, true);
  }
  return merged(sides, settings, markers, false);
}

function merged(
  sides: Sides<string>,
  settings: Settings,
  markers: Markers,
  isTurned: boolean,
): Written | undefined {
  const read = mapSides(sides, (text) => ({ text, split: splitNote(text) }));
  const splits = [read.base, read.ours, read.theirs];
  if (splits.some(({ split }) => 'problem' in split)) return undefined;
  const notes = read as Sides<{ text: string; split: SplitNote }>;
  const nodes = mapSides(notes, ({ text, split }) => bodyNodes(text, split.bodyStart, settings));
  const body = mergeNodes(nodes, noteRules(settings));
  if (!body) return undefined;
  const pieces = [...frontMatter(notes, settings), ...body];
  const turned = isTurned ? pieces.map(turn) : pieces;
  const written = writePieces(withMark(sides, turned), markers, lineEndOf(sides.ours));
  const text = withLastBreak(sides, written.text);
  const outcome = { ...written, text };
  return written.conflicts > 0 || readsAsMeant(outcome.text, pieces, settings) ? outcome : undefined;
}

function frontMatter(notes: Sides<{ text: string; split: SplitNote }>, settings: Settings): Piece[] {
  const blocks = mapSides(notes, ({ text, split }) => frontMatterBlocks(text, split));
  const { base, ours, theirs } = blocks;
  if (base && ours && theirs) return mergeFrontMatter({ base, ours, theirs }, settings);
  // Written in a way that cannot be told apart by lines: a change of one side, or a conflict as a whole.
  const whole = mapSides(notes, ({ text, split }) =>
    textLines(text.slice(0, split.bodyStart).replace(/^\uFEFF/, '')),
  );
  const picked = pickSide(whole, sameLines);
  return [picked ? { lines: picked.value } : { conflict: whole }];
}

function turn(piece: Piece): Piece {
  if ('lines' in piece) return piece;
  const { base, ours, theirs } = piece.conflict;
  return { conflict: { base, ours: theirs, theirs: ours } };
}

/** A byte order mark stays or goes as on the side that changed it; in a conflict it belongs to both sides. */
function withMark(sides: Sides<string>, pieces: readonly Piece[]): readonly Piece[] {
  const has = mapSides(sides, (text) => text.startsWith('\uFEFF'));
  const isMarked = pickSide(has)?.value ?? has.ours;
  const at = pieces.findIndex((piece) => 'conflict' in piece || piece.lines.length > 0);
  if (!isMarked || at === -1) return pieces;
  const marked = <T extends readonly TextLine[]>([first, ...rest]: T): TextLine[] =>
    first ? [{ ...first, text: `\uFEFF${first.text}` }, ...rest] : [];
  const piece = pieces[at] as Piece;
  const changed: Piece =
    'conflict' in piece
      ? { conflict: mapSides(piece.conflict, marked) }
      : { ...piece, lines: marked(piece.lines) };
  return pieces.with(at, changed);
}

/** So it is with the line break at the end of the note. */
function withLastBreak(sides: Sides<string>, text: string): string {
  const ends = mapSides(sides, (one) => one === '' || one.endsWith('\n'));
  const wanted = pickSide({ ...ends, base: sides.base === '' ? ends.ours : ends.base })?.value ?? true;
  if (text === '' || text.endsWith('\n') === wanted) return text;
  return wanted ? text + lineEndOf(text) : text.replace(/\r?\n$/, '');
}

/** Reads the outcome back: properties, entries and tasks must be those that were put together, each once. */
function readsAsMeant(text: string, pieces: readonly Piece[], settings: Settings): boolean {
  const split = splitNote(text);
  if ('problem' in split) return false;
  const meant = pieces.flatMap((piece) => ('keys' in piece ? (piece.keys ?? []) : []));
  const properties = meant.filter((key) => key.startsWith(PROPERTY));
  const there = [
    ...Object.keys(split.data).map((name) => (properties.length > 0 ? propertyKey(name) : '')),
    ...itemKeys(bodyNodes(text, split.bodyStart, settings)),
  ].filter((key) => key !== '');
  return JSON.stringify(there.sort()) === JSON.stringify(meant.sort());
}
