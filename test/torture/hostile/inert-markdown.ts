import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { isCostlyForRemark } from '../../../src/note/costly-for-remark.js';

const READER = remark().use(remarkGfm).freeze();

/** What a generated page may hold by the templates' own doing; everything else came out of a note. */
export interface AllowedMarkdown {
  /** Headings as they may read. */
  headings: RegExp;
  /** Comments as they may stand, alone on their lines. */
  comments: RegExp;
  /** How many boxes there may be. */
  boxes: number;
  /** True if labels may be strong. */
  strong: boolean;
  /** Targets that wikilinks may have. */
  links: ReadonlySet<string>;
}

const CODE = /^(?:knowwho (?:triage|check|due)|(?!\$?=)[^`\n]+)$/;
/** Signs that mean something to Obsidian or its plugins where they stand bare. */
const BARE: [string, RegExp][] = [
  ['an embed', /(?<!\\)!\[\[/],
  ['a comment', /%%/],
  ['a template command', /<%/],
  ['a placeholder', /\{\{|\{%/],
  ['a date of the Tasks plugin', /[📅⏳🛫✅❌➕]\uFE0F? *\d{4}-\d\d-\d\d/u],
  ['a field of Dataview', /(?<!\\)[[(][\p{L}\p{N} _-]+:: /u],
  ['a formula', /(?<!\\)\$\$|(?<!\\)\$\S[^$\n]*\S(?<!\\)\$/],
  ['a tag', /(?:^|[\s([{"'*_])#[\p{L}_/-]/mu],
  ['a block id', /\s\^[A-Za-z0-9-]+$/m],
  ['half a character', /\p{Cs}/u],
  ['a control character', /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/],
  [
    'a mark that turns or hides text',
    /[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u,
  ],
];

/** What a page does that no page of the templates does, a sentence each. */
export function notInert(page: string, allowed: AllowedMarkdown): string[] {
  const found: string[] = [];
  const text = page.replace(/\r\n/g, '\n');
  // A page that would keep the reader busy for minutes is only looked at line by line.
  if (!isCostlyForRemark(text, 0)) visit(READER.parse(text) as Root);
  let boxes = 0;
  for (const line of text.split('\n')) if (/^\s*(?:[-*+]|\d+[.)])\s+\[.\](?:\s|$)/u.test(line)) boxes += 1;
  if (boxes !== allowed.boxes) found.push(`${boxes} boxes instead of ${allowed.boxes}`);
  const bare = text.replace(/^<!-- knowwho:.*$/gm, '');
  for (const [what, pattern] of BARE) {
    const match = pattern.exec(bare);
    if (match) found.push(`${what}: ${around(bare, match.index)}`);
  }
  for (const [whole, target = ''] of bare.matchAll(/(?<!\\)\[\[((?:[^[\]|#\n]|\](?!\]))*)[^\n]*?\]\]/g)) {
    if (!allowed.links.has(target)) found.push(`a link to nobody: ${whole}`);
  }
  return found;

  function visit(node: Nodes): void {
    const source = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    const say = (what: string) => found.push(`${what}: ${source.slice(0, 80)}`);
    switch (node.type) {
      case 'html':
        for (const line of node.value.split('\n')) if (!allowed.comments.test(line)) say('HTML');
        break;
      case 'heading':
        if (!allowed.headings.test(source)) say('a heading');
        break;
      case 'link':
        if (!isHarmless(node.url, source)) say(`a link to ${node.url}`);
        break;
      case 'strong':
      case 'emphasis':
      case 'delete':
        // In a message somebody's stars are theirs.
        if (!allowed.strong) say(node.type);
        break;
      case 'inlineCode':
        if (!CODE.test(node.value)) say('code that runs');
        break;
      case 'code':
      case 'blockquote':
      case 'thematicBreak':
      case 'table':
      case 'image':
      case 'imageReference':
      case 'linkReference':
      case 'definition':
      case 'footnoteDefinition':
      case 'footnoteReference':
        say(node.type);
        break;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  }
}

/** A link that shows where it leads and leads to the web or to mail, or one to a note of the vault. */
function isHarmless(url: string, source: string): boolean {
  if (source.startsWith('[')) return /^(?!\/)(?:\.\.\/)*[^:]*\.md$/.test(url);
  if (!/^(?:https?:\/\/|mailto:)/.test(url)) return false;
  return (
    decoded(url)
      .replace(/^(?:http:\/\/|mailto:)/, '')
      .includes(decoded(source.replace(/\\/g, '')).slice(0, 10)) || url.startsWith(source.slice(0, 8))
  );
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function around(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - 30), at + 30));
}
