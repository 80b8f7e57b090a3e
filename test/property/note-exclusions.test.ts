import fc from 'fast-check';
import type { Heading, ListItem, Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { parsePerson } from '../../src/note/parse-person.js';
import { readNote } from '../../src/note/read-note.js';
import { defaultSettings } from '../../src/people/settings.js';
import { markdown } from './note-generators.js';

const parser = remark().use(remarkGfm).freeze();
const settings = defaultSettings();
const HIDING = new Set(['code', 'inlineCode', 'html', 'blockquote']);

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

describe('against remark’s own tree with GFM', () => {
  it('a link counts exactly where it is not in code, HTML or a quotation', () => {
    let counted = 0;
    let left = 0;
    fc.assert(
      fc.property(markdown, (text) => {
        const { hiding } = walk(parser.parse(text));
        const expected = [...text.matchAll(/(?<!!)\[\[(\w+)\]\]/g)]
          .filter(({ index }) => !hiding.some((node) => startOf(node) <= index && index < endOf(node)))
          .map((match) => match[1]);
        const found = readNote('journal/2026-11-18.md', text, settings).links.map(({ target }) => target);
        expect(found).toEqual(expected);
        counted += found.length;
        left += [...text.matchAll(/\[\[/g)].length - found.length;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(counted, left)).toBeGreaterThan(200);
  });

  it('a task is a task exactly where GFM sees one, and its state goes with the links in it', () => {
    let counted = 0;
    fc.assert(
      fc.property(markdown, (text) => {
        const { seen } = walk(parser.parse(text));
        const expected = seen.flatMap(({ node }) =>
          node.type === 'listItem' && typeof node.checked === 'boolean'
            ? node.checked
              ? 'done'
              : 'open'
            : [],
        );
        const note = readNote('journal/2026-11-18.md', text, settings);
        expect(note.tasks.map(({ state }) => state)).toEqual(expected);
        for (const link of note.links) {
          const holders = seen.filter(
            ({ node }) =>
              node.type === 'listItem' && typeof node.checked === 'boolean' && holdsLine(node, link.line),
          );
          if (holders.length === 0) expect(link.task).toBeUndefined();
        }
        counted += expected.length;
      }),
      { numRuns: 1000 },
    );
    expect(counted).toBeGreaterThan(200);
  });

  it('an entry is a list item that begins with a date in a section called Log', () => {
    let counted = 0;
    fc.assert(
      fc.property(markdown, (text) => {
        const root = parser.parse(text);
        const expected = entriesOf(root, text);
        const { person } = parsePerson('people/Ann.md', text, settings);
        expect(person?.entries.map(({ date }) => date)).toEqual([...expected].sort());
        counted += expected.length;
      }),
      { numRuns: 1000 },
    );
    expect(counted).toBeGreaterThan(100);
  });
});

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
