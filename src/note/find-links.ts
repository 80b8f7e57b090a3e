/** A link as written, found by pattern; whether it counts where it stands is for the caller. */
export interface FoundLink {
  /** Without `#heading` and `|shown`, URL escapes of Markdown links undone. */
  target: string;
  /** Offset of its first bracket (UTF-16). */
  start: number;
  end: number;
}

// No class takes in `[`, so that a million of them cost linear time.
const WIKILINK = String.raw`\[\[([^[\]\n]+)\]\]`;
const LABEL = String.raw`\[(?:[^[\]\\\n]|\\[^[\n])*\]`;
const DESTINATION = String.raw`(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))`;
const TITLE = String.raw`(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?`;
/** Any link: the sign of an embed, the inside of a wikilink, or a destination in angle brackets or without. */
export const LINK_PATTERN = `(!?)(?:${WIKILINK}|${LABEL}\\([ \\t]*${DESTINATION}${TITLE}[ \\t]*\\))`;
const LINK = new RegExp(LINK_PATTERN, 'g');

/**
 * The links to notes in a text from an offset on: wikilinks, and Markdown links to `.md` files or to names without
 * an extension. Embeds, escaped brackets and addresses outside the vault are none. Linear in the text.
 */
export function linksIn(text: string, from: number): FoundLink[] {
  const links: FoundLink[] = [];
  LINK.lastIndex = from;
  for (let match = LINK.exec(text); match; match = LINK.exec(text)) {
    const [whole, bang, wiki, angled, plain] = match;
    const start = match.index + (bang as string).length;
    if (isEscaped(text, start)) {
      LINK.lastIndex = start + 1;
      continue;
    }
    if (bang === '!' && !isEscaped(text, match.index)) continue;
    const target = wiki === undefined ? markdownTarget(angled ?? plain ?? '') : wikiTarget(wiki);
    if (target !== undefined && target !== '') links.push({ target, start, end: match.index + whole.length });
  }
  return links;
}

/** The note that the inside of a wikilink names. In a table the `|` is written `\|`. */
export function wikiTarget(inner: string): string {
  const end = inner.search(/\\?\||[#^]/);
  return (end === -1 ? inner : inner.slice(0, end)).trim();
}

/** The note that a Markdown link's destination names; undefined for addresses and other files. */
export function markdownTarget(destination: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(destination)) return undefined;
  const path = decode(destination.replace(/#.*$/, '')).trim();
  return /\.md$/i.test(path) || !/\.\w{1,5}$/.test(path) ? path : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone % is legal in a file's name.
    return text;
  }
}

/** True if an odd number of backslashes stands before the offset. */
export function isEscaped(text: string, offset: number): boolean {
  let start = offset;
  while (text.charCodeAt(start - 1) === 92) start--;
  return (offset - start) % 2 === 1;
}
