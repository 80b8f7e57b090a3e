import { readDate } from '../read-date.js';
import { mapSides } from './merge-nodes.js';
import { mergeOrder } from './merge-order.js';
import type { Sides } from './sides.js';
import type { TextLine } from './text-lines.js';

/** A part of a task's line with the white space before it: its box, a date with its sign, a word. */
interface Part {
  key: string;
  source: string;
}

const BOX = /^([ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+)\[([^\r\n])\](?=[ \t]|$)/u;
const PART =
  /[ \t]*(?:(📅|📆|🗓|⏳|⌛|🛫|✅|➕|❌)\uFE0F?[ \t]*(\[\[[^\]]*\]\]|\d[\d./-]*)|[[(]([a-z]{1,20})::[ \t]*([^\])]*)[\])]|[^ \t]+)/giu;
const SIGNS: Record<string, string> = {
  '📅': 'due',
  '📆': 'due',
  '🗓': 'due',
  '⏳': 'scheduled',
  '⌛': 'scheduled',
  '🛫': 'start',
  '✅': 'completion',
  '➕': 'created',
  '❌': 'cancelled',
};
const DONE = /^[xX]$/;

/**
 * Merges two versions of the same task by its parts: a tick on one side and another date on the other both stay, a
 * tick on both sides is one, on the earlier day. Undefined where both say something else of the same part.
 */
export function mergeTaskLine(
  base: TextLine | undefined,
  ours: TextLine,
  theirs: TextLine,
): TextLine | undefined {
  const [own, other] = [partsOf(ours.text), partsOf(theirs.text)];
  // A task that is new on both sides began with an empty box.
  const old = base
    ? partsOf(base.text)
    : own && [
        { key: 'lead', source: '' },
        { key: 'box', source: '[ ]' },
      ];
  if (!old || !own || !other) return undefined;
  const sides: Sides<Map<string, Part>> = mapSides({ base: old, ours: own, theirs: other }, byKey);
  const kept = new Map<string, string>();
  for (const key of new Set([...sides.ours.keys(), ...sides.theirs.keys()])) {
    const merged = mergePart(
      key,
      mapSides(sides, (parts) => parts.get(key)?.source),
    );
    if (merged === 'conflict') return undefined;
    if (merged !== undefined) kept.set(key, merged);
  }
  const order = mergeOrder(mapSides(sides, (parts) => [...parts.keys()].filter((key) => kept.has(key))));
  putTickLast(order, sides);
  const text = order.map((key) => kept.get(key)).join('');
  return { text, end: base?.end === ours.end ? theirs.end : ours.end };
}

/** A tick of one side stands behind the dates that the other side wrote, as everywhere. */
function putTickLast(order: string[], { ours, theirs }: Sides<Map<string, Part>>): void {
  const side = ours.has('completion') ? ours : theirs;
  let at = order.indexOf('completion');
  for (; at !== -1 && at + 1 < order.length; at += 1) {
    const next = order[at + 1] as string;
    if (side.has(next) || !Object.values(SIGNS).includes(next)) return;
    order.splice(at, 2, next, 'completion');
  }
}

function mergePart(
  key: string,
  { base, ours, theirs }: Sides<string | undefined>,
): string | undefined | 'conflict' {
  if (ours === theirs || base === theirs) return ours;
  if (base === ours) return theirs;
  if (key === 'lead' && base === '') return ours;
  if (ours === undefined || theirs === undefined) return 'conflict';
  if (key === 'box') return [ours, theirs].every((box) => DONE.test(box.charAt(1))) ? '[x]' : 'conflict';
  if (key === 'completion') return earlier(ours, theirs) ?? 'conflict';
  return ours.trim() === theirs.trim() ? ours : 'conflict';
}

function earlier(a: string, b: string): string | undefined {
  const [first, second] = [a, b].map((source) => {
    const date = readDate(
      source
        .replace(/^[^\d[]*(?:\[completion::)?/i, '')
        .replace(/[\])]+$/, '')
        .trim(),
    );
    return date === 'impossible' ? undefined : date;
  });
  if (first === undefined || second === undefined) return undefined;
  return second < first ? b : a;
}

function partsOf(text: string): Part[] | undefined {
  const box = BOX.exec(text);
  if (!box) return undefined;
  const lead = box[1] as string;
  const parts: Part[] = [
    { key: 'lead', source: lead },
    { key: 'box', source: box[0].slice(lead.length) },
  ];
  const rest = text.slice(box[0].length);
  for (const match of rest.matchAll(PART)) {
    const [source, sign, , field] = match;
    const name = sign ? SIGNS[sign] : field?.toLowerCase();
    parts.push({ key: name ?? `word ${source.trim()}`, source });
  }
  const white = /[ \t]+$/.exec(rest);
  if (white) parts.push({ key: 'end', source: white[0] });
  return parts;
}

function byKey(parts: readonly Part[]): Map<string, Part> {
  const found = new Map<string, Part>();
  for (const part of parts) {
    let key = part.key;
    for (let count = 2; found.has(key); count += 1) key = `${part.key} ${count}`;
    found.set(key, part);
  }
  return found;
}
