/** What may be a mark, a sign, or white space to fold: most of what people write in a line has none of it. */
const MARKED = /[<%[(#*_~=`]|[^\S ]|\s\s|[📅⏳🛫✅➕❌🔁🔺⏫🔼🔽⏬]/u;

/** More UTF-16 units of a note's words are quoted nowhere; some of the patterns here and behind are slow on long lines. */
const LONGEST = 4_000;

/**
 * The user's Markdown as one line of plain words: links by what they show, no tags' hash signs, no fields, no
 * emphasis marks, white space folded. Used wherever a note's words are quoted in a sentence; of words that fill pages
 * only the beginning.
 */
export function plainText(markdown: string): string {
  let text = beginning(markdown);
  if (!MARKED.test(text)) return text.trim();
  // Each pattern runs only where a sign of it stands: to make them ready takes longer than a whole page of words.
  if (text.includes('<!--') || text.includes('%%')) text = text.replace(/<!--[\s\S]*?-->|%%[\s\S]*?%%/g, ' ');
  if (text.includes('['))
    text = text
      .replace(/!?\[\[([^\]|[\n]*)\|([^\][\n]*)\]\]/g, '$2')
      .replace(/!?\[\[([^\]|[\n]*)\]\]/g, (_, target: string) => lastSegment(target))
      .replace(/!?\[([^\][\n]*)\]\([^()\n]*\)/g, '$1');
  if (text.includes('::')) text = text.replace(/[[(][\p{L}\w-]+::[^\][()\n]*[\])]/gu, ' ');
  if (text.includes('#')) text = withoutLastTags(text).replace(/(^|\s)#(?=\p{L})/gu, '$1');
  if (/[*_~=`]/.test(text))
    text = text.replace(/[*_~=]{2,}|`+|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '');
  // The signs of the Tasks plugin: its queries must not find a quoted date a second time.
  if (/[^\0-\u024f]/.test(text)) text = text.replace(/[📅⏳🛫✅➕❌🔁🔺⏫🔼🔽⏬]\uFE0F?/gu, ' ');
  if (text.includes('<')) text = text.replace(/<\/?[a-zA-Z][^<>\n]{0,200}>/g, ' ');
  return text.replace(/\s+/g, ' ').trim();
}

/** Tags at the end are no words. Token by token: a pattern for a run of them up to the end would be quadratic. */
function withoutLastTags(words: string): string {
  let start: number | undefined;
  let isApart = true;
  for (const { 0: token, index } of words.matchAll(/\s+|#[\p{L}\p{N}_/-]+|[^\s#]+|#/gu)) {
    const isTag = token.length > 1 && token.startsWith('#') && (isApart || start !== undefined);
    isApart = token.trim() === '';
    if (isTag) start ??= index;
    else if (!isApart) start = undefined;
  }
  return start === undefined ? words : words.slice(0, start);
}

function beginning(markdown: string): string {
  if (markdown.length <= LONGEST) return markdown;
  return `${markdown.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function lastSegment(target: string): string {
  const withoutHeading = target.replace(/#.*$/, '');
  return withoutHeading.slice(withoutHeading.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** The text cut at a word within `length` UTF-16 units, with `…` where something was left out. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  let end = kept.length;
  while (end > 0 && /[\s,;:.–-]/.test(kept.charAt(end - 1))) end--;
  return `${kept.slice(0, end)}…`;
}
