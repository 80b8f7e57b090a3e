import { formatScalar } from '../format-yaml.js';
import { propertyRanges } from '../property-ranges.js';
import { textsOf } from '../property-values.js';
import { commentsIn, losesComment } from './comments.js';
import type { PropertyBlock } from './front-matter-blocks.js';
import { mapSides } from './merge-nodes.js';
import { mergeOrder } from './merge-order.js';
import type { Versions } from './merge-value.js';
import { readBlock } from './read-block.js';
import { joinLines, type TextLine, textLines } from './text-lines.js';

/** A list as it is written. */
interface WrittenList {
  form: 'block' | 'flow' | 'text';
  /** What stands before the first item, between two, and behind the last. */
  before: string;
  between: string;
  after: string;
  /** Item → its source; the n-th of equal ones apart. */
  items: Map<string, { text: string; source: string }>;
}

/**
 * Merges a list as a set: what either side added is in it, what either side took out is not. It is written as the
 * side wrote it that changed its form, items as they stood. Undefined where none of the two is a list, or the lines
 * are not plain enough to tell.
 */
export function mergeList({ base, ours, theirs }: Versions): TextLine[] | undefined {
  const [old, own, other] = [base && writtenList(base), writtenList(ours), writtenList(theirs)];
  if (!own || !other || (base && !old)) return undefined;
  if (own.form === 'text' && other.form === 'text') return undefined;
  const lists = { base: old?.items ?? new Map<string, never>(), ours: own.items, theirs: other.items };
  const order = mergeOrder(mapSides(lists, (items) => [...items.keys()])).filter((item) => {
    const isBoth = own.items.has(item) && other.items.has(item);
    return isBoth || !lists.base.has(item);
  });
  const form = formOf(old, own, other);
  if (!form) return undefined;
  const rest = form === own ? other : own;
  const block = form === own ? ours : theirs;
  const sources = order.map((item) => {
    const same = [form, rest]
      .find((list) => list.form === form.form && list.items.has(item))
      ?.items.get(item);
    return (
      same?.source ??
      formatScalar((rest.items.get(item) ?? form.items.get(item))?.text ?? '', 'plain', form.form === 'flow')
    );
  });
  const lines = textLines(
    order.length === 0 ? emptied(form) : form.before + sources.join(form.between) + form.after,
  );
  const texts = order.map((item) => (own.items.get(item) ?? other.items.get(item))?.text);
  const read = textsOf(readBlock({ name: block.name, lines }) ?? null, 'none');
  const isSame = JSON.stringify(read.texts.map(({ text }) => text)) === JSON.stringify(texts);
  return isSame && read.wrong.length === 0 ? lines : undefined;
}

function writtenList(block: PropertyBlock): WrittenList | undefined {
  const value = readBlock(block);
  const source = joinLines(block.lines, '\n');
  const range = propertyRanges(source)?.properties.get(block.name);
  if (value === undefined || !range) return undefined;
  const { texts, wrong } = textsOf(value, 'none');
  if (wrong.length > 0) return undefined;
  if (!Array.isArray(value) || range.items.length === 0) {
    if (texts.length > 1 || source.trim().includes('\n')) return undefined;
    const items = keyed(
      texts.map(({ text }) => ({ text, source: source.slice(range.value.start, range.value.end) })),
    );
    return { form: 'text', before: '', between: '', after: '', items };
  }
  if (texts.length !== range.items.length) return undefined;
  const sources = range.items.map(({ start, end }) => source.slice(start, end).trimEnd());
  const betweens = range.items.slice(1).map(({ start }, index) => {
    const last = range.items[index] as { start: number };
    return source.slice(last.start + (sources[index] as string).length, start);
  });
  const isFlow = source.charAt(range.value.start) === '[';
  const first = range.items[0] as { start: number };
  const last = range.items.at(-1) as { start: number };
  const before = source.slice(0, first.start);
  const after = source.slice(last.start + (sources.at(-1) as string).length);
  const between = betweens[0] ?? (isFlow ? ', ' : betweenLines(before));
  if (
    between === undefined ||
    commentsIn(between).length > 0 ||
    betweens.some((one) => one !== between) ||
    sources.some((one) => one.includes('\n'))
  )
    return undefined;
  const items = keyed(texts.map(({ text }, index) => ({ text, source: sources[index] as string })));
  return { form: isFlow ? 'flow' : 'block', before, between, after, items };
}

/** The side whose form is that of the outcome: none where the comments that either added could not both stay. */
function formOf(old: WrittenList | undefined, own: WrittenList, other: WrittenList): WrittenList | undefined {
  const isOther = own.form === 'text' || (old && own.form === old.form && other.form !== 'text');
  const [form, rest] = isOther ? [other, own] : [own, other];
  const before = old && aroundItems(old);
  if (!losesComment(aroundItems(rest), aroundItems(form), before)) return form;
  const canTurn = form.form === rest.form && !losesComment(aroundItems(form), aroundItems(rest), before);
  return canTurn ? rest : undefined;
}

/** What is written once and not with an item. */
function aroundItems({ before, after }: WrittenList): string {
  return `${before}\n${after}`;
}

function emptied({ form, before, after }: WrittenList): string {
  return form === 'flow' ? before + after : `${before.replace(/[ \t]*\r?\n[ \t]*-[ \t]+$/, '')} []${after}`;
}

/** A block list of one item: its line break and indentation stand before the item. */
function betweenLines(before: string): string | undefined {
  return /\r?\n[ \t]*-[ \t]+$/.exec(before)?.[0];
}

function keyed<T extends { text: string }>(items: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    const key = item.text.normalize('NFC');
    let id = key;
    for (let count = 2; found.has(id); count += 1) id = `${key}\0${count}`;
    found.set(id, item);
  }
  return found;
}
