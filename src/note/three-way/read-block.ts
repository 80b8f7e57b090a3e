import type { YamlValue } from '../read-yaml.js';
import { splitNote } from '../split-note.js';
import type { PropertyBlock } from './front-matter-blocks.js';
import { joinLines } from './text-lines.js';

/** The value of a property alone; undefined if its lines cannot be read without the rest. */
export function readBlock({ name, lines }: Pick<PropertyBlock, 'name' | 'lines'>): YamlValue | undefined {
  const split = splitNote(`---\n${joinLines([...lines, { text: '---', end: '\n' }], '\n')}`);
  if ('problem' in split || !Object.hasOwn(split.data, name)) return undefined;
  return Object.keys(split.data).length === 1 ? split.data[name] : undefined;
}
