import assert from 'node:assert/strict';
import type { Heading, ListItem, Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Blocks } from '../../../src/note/outline.js';
import { parseOutline } from '../../../src/note/parse-outline.js';
import { parsePerson } from '../../../src/note/parse-person.js';
import { readNote } from '../../../src/note/read-note.js';
import { scanOutline } from '../../../src/note/scan-outline.js';
import { splitNote } from '../../../src/note/split-note.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { type Law, law } from '../law.js';
import { body, markdown, note } from '../note-generators.js';

const parser = remark().use(remarkGfm).freeze();
const settings = defaultSettings();
const HIDING = new Set(['code', 'inlineCode', 'html', 'blockquote']);
const DIARY = 'journal/2026-11-18.md';

const startOf = (node: Nodes) => node.position?.start.offset ?? 0;
const endOf = (node: Nodes) => node.position?.end.offset ?? 0;

/** All nodes outside code, HTML and quotations, with the list items that hold them, and the nodes that hide. */
function walk(root: Root) {
  const seen: { node: Nodes; items: ListItem[] }[] = [];
  const hiding: Nodes[] = [];
  const visit = (node: Nodes, items: ListItem[]): void => {
    if (HIDING.has(node.type)) {
      hiding.push(node);
      return;
    }
    seen.push({ node, items });
    const inside = node.type === 'listItem' ? [...items, node] : items;
    if ('children' in node) for (const child of node.children) visit(child, inside);
  };
  visit(root, []);
  return { seen, hiding };
}

function holdsLine(node: Nodes, line: number): boolean {
  return (node.position?.start.line ?? 0) <= line && line <= (node.position?.end.line ?? 0);
}

/** The dates that list items in Log sections begin with, in the order of the file; open tasks are no entries. */
function entriesOf(root: Root, text: string): string[] {
  let log: Heading | undefined;
  return root.children.flatMap((child) => {
    if (child.type === 'heading') {
      const isLog = /^#*\s*log\s*#*(?:\n\s*[=-]+)?$/i.test(text.slice(startOf(child), endOf(child)).trim());
      if (isLog && (!log || child.depth <= log.depth)) log = child;
      else if (log && child.depth <= log.depth) log = undefined;
    }
    if (!log) return [];
    return walk({ type: 'root', children: [child] }).seen.flatMap(({ node }) => {
      if (node.type !== 'listItem' || node.checked === false) return [];
      const first = node.children[0];
      const words = first?.type === 'paragraph' ? text.slice(startOf(first), endOf(first)) : '';
      return /^(?:\[[xX]\]\s+)?(\d{4}-\d{2}-\d{2})(?![\d-])/.exec(words)?.[1] ?? [];
    });
  });
}

function shown(text: string, blocks: Blocks): object {
  return {
    headings: blocks.headings.map(({ level, start, text: words }) => ({ level, start, words })),
    items: blocks.items.map((item) => ({ ...item, words: text.slice(item.textStart, item.textEnd) })),
    masks: blocks.masks.map(({ kind, start, end }) => `${kind} ${start} ${text.slice(start, end).trimEnd()}`),
  };
}

export const READING_LAWS: Law[] = [
  law(
    'a link counts exactly where it is not in code, HTML or a quotation, as remark sees them',
    [markdown],
    (text) => {
      const { hiding } = walk(parser.parse(text));
      const all = [...text.matchAll(/(?<!!)\[\[(\w+)\]\]/g)];
      const expected = all.filter(
        ({ index }) => !hiding.some((node) => startOf(node) <= index && index < endOf(node)),
      );
      const found = readNote(DIARY, text, settings).links.map(({ target }) => target);
      assert.deepEqual(
        found,
        expected.map((match) => match[1]),
      );
      return all.length > 0;
    },
  ),
  law(
    'a task is one exactly where GFM sees one, and its state goes with the links in it',
    [markdown],
    (text) => {
      const { seen } = walk(parser.parse(text));
      const isTask = (node: Nodes) => node.type === 'listItem' && typeof node.checked === 'boolean';
      const expected = seen.flatMap(({ node }) =>
        node.type === 'listItem' && typeof node.checked === 'boolean' ? (node.checked ? 'done' : 'open') : [],
      );
      const read = readNote(DIARY, text, settings);
      assert.deepEqual(
        read.tasks.map(({ state }) => state),
        expected,
      );
      for (const link of read.links) {
        if (!seen.some(({ node }) => isTask(node) && holdsLine(node, link.line)))
          assert.equal(link.task, undefined);
      }
      return expected.length > 0;
    },
  ),
  law(
    'an entry is a list item that begins with a date in a section called Log, as remark sees it',
    [markdown],
    (text) => {
      const expected = entriesOf(parser.parse(text), text);
      const { person } = parsePerson('people/Ann.md', text, settings);
      assert.deepEqual(
        person?.entries.map(({ date }) => date),
        [...expected].sort(),
      );
      return expected.length > 0;
    },
    { toThePoint: 0.03 },
  ),
  law(
    'the outline by the scan of lines is that of remark, wherever the scan is sure',
    [body],
    (text) => {
      const scanned = scanOutline(text, 0);
      if (!scanned) return false;
      assert.deepEqual(shown(text, scanned), shown(text, parseOutline(text, 0)));
    },
    { toThePoint: 0.03 },
  ),
  law('every entry, task and problem stands on the line that it names', [note], (text) => {
    const { person, problems } = parsePerson('people/Ann.md', text, settings);
    const lines = text.split('\n');
    for (const { line } of problems) assert(line >= 1 && line <= lines.length);
    for (const { line, date } of person?.entries ?? [])
      assert(lines[line - 1]?.includes(date), `line ${line}`);
    for (const { line, text: words } of person?.tasks ?? []) {
      const first = words.split(' ')[0] ?? '';
      assert(lines[line - 1]?.includes('['), `line ${line}`);
      // Of a box at a line's end the words stand below.
      assert(
        lines.slice(line - 1, line + 1).some((own) => own.includes(first)),
        `line ${line}`,
      );
    }
    return (person?.entries.length ?? 0) + (person?.tasks.length ?? 0) > 0;
  }),
  law('a note is its front matter and its body, and nothing else', [note], (text) => {
    const split = splitNote(text);
    if ('problem' in split) return false;
    const head = text.slice(0, split.bodyStart);
    if (split.yaml) {
      assert.match(head, /^\uFEFF?---[ \t]*\r?\n/);
      assert.match(head.slice(split.yaml.end - 0), /^---[ \t]*(?:\r?\n|$)/);
      assert(split.yaml.start <= split.yaml.end && split.yaml.end <= split.bodyStart);
    } else assert(/^\uFEFF?$/.test(head), JSON.stringify(head));
  }),
];
