import { shorten } from '../people/plain-text.js';
import type { Settings } from '../people/settings.js';
import { nfc } from '../people/text-key.js';
import { escapeMarkdown, visible } from './escape-markdown.js';

/** A name of more UTF-16 units is cut: one note must not make a page that nobody can open. */
const LONGEST = 120;

/** Writes links to notes in the vault's way. */
export interface LinkWriter {
  /** A link to a note that shows `text`. */
  link(path: string, text: string): string;
}

/**
 * Links as the vault wants them: `[[Name]]` where the file name is the only one of its kind, `[[path/Name|Name]]`
 * where it is not, or Markdown links. What a wikilink cannot carry (`#`, `|`, brackets, HTML, line breaks … in a file's
 * or a person's name) is a Markdown link too. `paths` are all notes of the vault; `from` is the folder of the page.
 */
export function linkWriter(
  paths: readonly string[] | ReadonlySet<string>,
  output: Settings['output'],
  from: string,
): LinkWriter {
  return countedLinkWriter([countNames(paths)], output, from);
}

/** How many notes have the same name, by name. */
export type NameCounts = Pick<ReadonlyMap<string, number>, 'get'>;

/** Counts the names of notes, so that a link can tell whether one is the only one of its kind. */
export function countNames(paths: readonly string[] | ReadonlySet<string>): NameCounts {
  const counts = new Map<string, number>();
  paths.forEach((path) => {
    const key = nameKey(path);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

/** The same as {@link linkWriter} where the names of all notes are counted already. */
export function countedLinkWriter(
  counted: readonly NameCounts[],
  output: Settings['output'],
  from: string,
): LinkWriter {
  const markdownLink = (path: string, text: string) =>
    `[${escapeMarkdown(shorten(text, LONGEST)) || escapeMarkdown(fileName(path)) || '?'}](${relativeUrl(path, from)})`;
  if (output.links === 'markdown') return { link: markdownLink };
  return {
    link(path, text) {
      const key = nameKey(path);
      const isUnique = counted.reduce((sum, counts) => sum + (counts.get(key) ?? 0), 0) <= 1;
      const target = isUnique ? fileName(path) : path.replace(/\.md$/i, '');
      const shown = visible(shorten(text, LONGEST)).replace(/\s+/g, ' ').trim();
      if (!fitsWikilink(target) || !fitsWikilink(shown)) return markdownLink(path, text);
      return target === text ? `[[${target}]]` : `[[${target}|${shown}]]`;
    },
  };
}

/** True for text that stands in a wikilink as it is, whoever reads the page: Obsidian, a plugin, GitHub. */
function fitsWikilink(text: string): boolean {
  if (text === '' || visible(text) !== text || text.trim() !== text) return false;
  return !/[[\]|#^<>`*\\\t\n\r]|([%$={~])\1|\{%|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u.test(text);
}

/** The file's name without folders and `.md`. */
export function fileName(path: string): string {
  const start = path.lastIndexOf('/') + 1;
  return path.endsWith('.md') ? path.slice(start, -3) : path.slice(start).replace(/\.md$/i, '');
}

/** The form in which names are counted. */
export function nameKey(path: string): string {
  return nfc(fileName(path)).toLowerCase();
}

function relativeUrl(path: string, from: string): string {
  const up = from === '' ? 0 : from.split('/').length;
  const encoded = path
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(
        /[()*_~]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    );
  return `${'../'.repeat(up)}${encoded.join('/')}`;
}
