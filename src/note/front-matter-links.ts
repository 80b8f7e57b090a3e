import { linksIn } from './find-links.js';
import type { Lines } from './lines.js';
import type { NoteLink } from './note.js';
import type { Properties } from './properties.js';
import { textsOf } from './property-values.js';

/** The links in the properties of a dated note (`attendees: ["[[Anna]]"]`): who was there was met. */
export function frontMatterLinks(properties: Properties, lines: Lines): NoteLink[] {
  return properties.keys().flatMap((key) => {
    const property = properties.own(key);
    if (!property) return [];
    return textsOf(property.value, 'none').texts.flatMap(({ text, index }) => {
      const links = linksIn(text, 0);
      if (links.length === 0) return [];
      const line = index === undefined ? properties.lineOf(property) : properties.itemLine(property, index);
      return links.map(({ target }) => ({
        target,
        line,
        column: columnOf(lines, line, target),
        text: '',
        under: [],
      }));
    });
  });
}

function columnOf(lines: Lines, line: number, target: string): number {
  return Math.max(0, lines.textOf(line).indexOf(`[[${target}`)) + 1;
}
