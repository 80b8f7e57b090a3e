import { readdirSync, readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

/** A page of the documentation. */
export interface Page {
  /** Relative to the project's root, with `/`. */
  path: string;
  text: string;
}

const ROOT = new URL('../../../', import.meta.url);

/** The project's root as a URL with a slash at its end. */
export function projectRoot(): URL {
  return ROOT;
}

/** One page of the documentation. */
export function page(path: string): Page {
  return { path, text: readFileSync(new URL(path, ROOT), 'utf8') };
}

/** Every page: the Markdown files of the root and of `docs/`. */
export function allPages(): Page[] {
  return ['', 'docs/'].flatMap((folder) =>
    readdirSync(new URL(`./${folder}`, ROOT))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => page(`${folder}${name}`)),
  );
}

/** The nodes of a page in order, code and text included. */
export function nodesOf({ text }: Page): Nodes[] {
  const flat = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(flat) : [])];
  return flat(remark().use(remarkGfm).parse(text));
}

/** The fenced code block below a heading, by its language; fails where there is none. */
export function codeBlock(from: Page, heading: string, language: string): string {
  const nodes = nodesOf(from);
  const start = nodes.findIndex((node) => node.type === 'heading' && plain(node) === heading);
  if (start === -1) throw new Error(`${from.path} has no heading "${heading}"`);
  const end = nodes.findIndex((node, index) => index > start && node.type === 'heading');
  const section = nodes.slice(start, end === -1 ? undefined : end);
  for (const node of section) if (node.type === 'code' && node.lang === language) return node.value;
  throw new Error(`${from.path} has no ${language} block below "${heading}"`);
}

/** The words of a heading. */
export function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}
