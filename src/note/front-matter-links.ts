import { linksIn } from './find-links.js';
import type { Lines } from './lines.js';
import type { NoteLink } from './note.js';
import type { Properties } from './properties.js';
import { textsOf } from './property-values.js';

/** A link is looked for so far in its line, in UTF-16 units: thousands of them would each search the whole of it. */
const SEARCHED = 2_000;

/** The links in the properties of a dated note (`attendees: ["[[Anna]]"]`): who was there was met. */
export function frontMatterLinks(properties: Properties, lines: Lines): NoteLink[] {
  return [...properties.keys()].flatMap((key) => {
    const property = properties.own(key);
    if (!property) return [];
    return textsOf(property.value, 'none').texts.flatMap(({ text, index }) => {
      const links = linksIn(text, 0);
      if (links.length === 0) return [];
      const line = index === undefined ? properties.lineOf(property) : properties.itemLine(property, index);
      const source = lines.textOf(line, SEARCHED);
      return links.map(({ target }) => ({
        target,
        line,
        column: columnOf(source, target),
        text: '',
        under: [],
      }));
    });
  });
}

function columnOf(source: string, target: string): number {
  return Math.max(0, source.indexOf(`[[${target}`)) + 1;
}
