import type { Settings } from '../people/settings.js';
import { nfc } from '../people/text-key.js';
import { escapeMarkdown } from './escape-markdown.js';

/** Writes links to notes in the vault's way. */
export interface LinkWriter {
  /** A link to a note that shows `text`. */
  link(path: string, text: string): string;
}

/**
 * Links as the vault wants them: `[[Name]]` where the file name is the only one of its kind, `[[path/Name|Name]]`
 * where it is not, or Markdown links. `paths` are all notes of the vault; `from` is the folder of the page.
 */
export function linkWriter(paths: Iterable<string>, output: Settings['output'], from: string): LinkWriter {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const key = nameKey(path);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (output.links === 'markdown') {
    return { link: (path, text) => `[${escapeMarkdown(text)}](${relativeUrl(path, from)})` };
  }
  return {
    link(path, text) {
      const isUnique = (counts.get(nameKey(path)) ?? 0) <= 1;
      const target = isUnique ? fileName(path) : path.replace(/\.md$/i, '');
      return target === text ? `[[${target}]]` : `[[${target}|${shownText(text)}]]`;
    },
  };
}

/** The file's name without folders and `.md`. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

function nameKey(path: string): string {
  return nfc(fileName(path)).toLowerCase();
}

function shownText(text: string): string {
  return text.replace(/[[\]|\s]+/g, ' ').trim();
}

function relativeUrl(path: string, from: string): string {
  const up = from === '' ? 0 : from.split('/').length;
  const encoded = path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29')));
  return `${'../'.repeat(up)}${encoded.join('/')}`;
}
