import { applyEdits, type Edit } from './edit.js';
import { isEscaped, LINK_PATTERN, markdownTarget, wikiTarget } from './find-links.js';
import { outlineOf } from './outline.js';
import type { YamlValue } from './read-yaml.js';
import { isInside, mergeSpans } from './spans.js';
import { splitNote } from './split-note.js';

/** What a link's target becomes; undefined where it stays. `isMarkdown` tells `[x](target.md)` from `[[target]]`. */
export type Retarget = (target: string, isMarkdown: boolean) => string | undefined;

/** The edits, and whether links in the front matter had to be left as they are. */
export interface RetargetedLinks {
  edits: Edit[];
  leftInFrontMatter: number;
}

/**
 * Gives links of a note other targets: wikilinks, embeds and Markdown links in the text and in the properties.
 * Headings, shown texts, folders and escapes stay as they are written. Links in code, comments and HTML are no links.
 * The front matter is read back: what would not read as meant is left.
 */
export function retargetLinks(text: string, retarget: Retarget): RetargetedLinks {
  const split = splitNote(text);
  if ('problem' in split) return { edits: [], leftInFrontMatter: 0 };
  const edits = editsIn(text, split.bodyStart, text.length, retarget);
  const inBody = edits.length === 0 ? [] : outsideCode(text, split.bodyStart, edits);
  if (!split.yaml) return { edits: inBody, leftInFrontMatter: 0 };
  const { start, end } = split.yaml;
  const plain = editsIn(text, start, end, retarget).filter((edit) => !isInComment(text, edit.start));
  if (plain.length === 0) return { edits: inBody, leftInFrontMatter: 0 };
  const escaped = plain.map((edit) => ({ ...edit, insert: edit.insert.replaceAll("'", "''") }));
  const fitting = [plain, escaped].find((candidate) => {
    const after = splitNote(applyEdits(text, candidate));
    return !('problem' in after) && readsAsRetargeted(split.data, after.data, retarget);
  });
  return { edits: [...(fitting ?? []), ...inBody], leftInFrontMatter: fitting ? 0 : plain.length };
}

/** A single text with its links' targets changed. */
export function retargetText(text: string, retarget: Retarget): string {
  return applyEdits(text, editsIn(text, 0, text.length, retarget));
}

function editsIn(text: string, from: number, to: number, retarget: Retarget): Edit[] {
  const pattern = new RegExp(LINK_PATTERN, 'dg');
  const edits: Edit[] = [];
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    const [, bang = '', wiki, angled, plain] = match;
    const start = match.index + bang.length;
    if (isEscaped(text, start)) {
      pattern.lastIndex = start + 1;
      continue;
    }
    const raw = wiki ?? angled ?? plain ?? '';
    const span = match.indices?.[wiki !== undefined ? 2 : angled !== undefined ? 3 : 4];
    const target = wiki === undefined ? markdownTarget(raw) : wikiTarget(raw);
    const next = target === undefined || target === '' ? undefined : retarget(target, wiki === undefined);
    if (next === undefined || next === target || !span) continue;
    const edit = wiki === undefined ? destinationEdit(raw, next, angled !== undefined) : wikiEdit(raw, next);
    edits.push({ start: span[0] + edit.start, end: span[0] + edit.end, insert: edit.insert });
  }
  return edits;
}

function wikiEdit(inner: string, insert: string): Edit {
  const target = wikiTarget(inner);
  const start = inner.indexOf(target);
  return { start, end: start + target.length, insert };
}

function destinationEdit(raw: string, target: string, isAngled: boolean): Edit {
  const end = raw.search(/#/);
  const insert = isAngled ? target : encoded(target, /%[89A-F][0-9A-F]/i.test(raw));
  return { start: 0, end: end === -1 ? raw.length : end, insert };
}

/** Letters of other scripts are encoded only where the link had them so. */
function encoded(target: string, all: boolean): string {
  const parts = target.split('/').map((part) => {
    const whole = all ? encodeURIComponent(part) : part.replace(/[%\s<>#?"\\]/g, encodeURIComponent);
    return whole.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  });
  return parts.join('/');
}

function outsideCode(text: string, bodyStart: number, edits: Edit[]): Edit[] {
  const hidden = mergeSpans(outlineOf(text, bodyStart).masks.filter(({ kind }) => kind !== 'quote'));
  return edits.filter(({ start }) => !isInside(hidden, start));
}

function isInComment(text: string, offset: number): boolean {
  return /^[ \t]*#/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}

/** True if the properties say the same but for the links, which say what they were meant to. */
function readsAsRetargeted(
  before: Record<string, YamlValue>,
  after: Record<string, YamlValue>,
  retarget: Retarget,
): boolean {
  const [old, now] = [textsIn(before), textsIn(after)];
  if (JSON.stringify(shapeOf(before)) !== JSON.stringify(shapeOf(after))) return false;
  return old.every((text, index) => {
    const link = retargetText(`[[${text}]]`, retarget);
    // An unquoted link is a list in a list: its text stands there without brackets.
    return now[index] === retargetText(text, retarget) || `[[${now[index]}]]` === link;
  });
}

/** True if two notes' properties say the same but for one text, in which `old` has become `now`. */
export function changesOneText(before: string, after: string, old: string, now: string): boolean {
  const [was, is] = [splitNote(before), splitNote(after)];
  if ('problem' in was || 'problem' in is) return false;
  if (JSON.stringify(shapeOf(was.data)) !== JSON.stringify(shapeOf(is.data))) return false;
  const texts = textsIn(is.data);
  const changed = textsIn(was.data).flatMap((text, index) =>
    text === texts[index] ? [] : [[text, texts[index]]],
  );
  const [[text, become] = []] = changed;
  return changed.length === 1 && text?.replace(old, () => now) === become;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? null : '';
  return Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]);
}
