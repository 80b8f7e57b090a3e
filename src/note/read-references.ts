import { linksIn } from './find-links.js';
import { textsOf } from './property-values.js';
import type { YamlValue } from './read-yaml.js';

/** A name in a property, not yet resolved, with its place in the list. */
export interface NamedPerson {
  target: string;
  isLink: boolean;
  index?: number;
}

/**
 * The people that a property names: `"[[Name]]"`, a list, an unquoted `[[Name]]`, `[[path/Name|shown]]`, Markdown
 * links, plain names (split at commas). `wrong` is what is none of these.
 */
export function readReferences(value: YamlValue): { people: NamedPerson[]; wrong: (number | undefined)[] } {
  const { texts, wrong } = textsOf(value, 'none');
  const people = texts.flatMap(({ text, index }): NamedPerson[] => {
    const links = linksIn(text, 0);
    if (links.length > 0) return links.map((link) => ({ target: link.target, isLink: true, index }));
    const names = Array.isArray(value) ? [text] : text.split(/[,\n]/);
    return names.flatMap((name) =>
      name.trim() === '' ? [] : [{ target: name.trim(), isLink: false, index }],
    );
  });
  return { people, wrong };
}
