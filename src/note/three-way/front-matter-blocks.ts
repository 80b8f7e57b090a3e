import { scanPropertyLines } from '../property-lines.js';
import type { SplitNote } from '../split-note.js';
import { type TextLine, textLines } from './text-lines.js';

/** A property as it is written. */
export interface PropertyBlock {
  name: string;
  /** Comments and empty lines above it. */
  lead: TextLine[];
  lines: TextLine[];
}

/** Front matter in its parts; a note without any has no fences and no properties. */
export interface FrontMatter {
  opening: TextLine[];
  /** By key, in lower case. */
  properties: Map<string, PropertyBlock>;
  /** Comments and empty lines below the last property. */
  tail: TextLine[];
  closing: TextLine[];
}

/** Takes front matter apart by lines; undefined where its properties do not stand on lines of their own. */
export function frontMatterBlocks(text: string, { yaml, bodyStart }: SplitNote): FrontMatter | undefined {
  if (!yaml) return { opening: [], properties: new Map(), tail: [], closing: [] };
  const source = text.slice(yaml.start, yaml.end);
  const places = scanPropertyLines(source);
  if (!places) return undefined;
  const lines = textLines(source);
  const properties = new Map<string, PropertyBlock>();
  let at = 0;
  for (const [name, { line, lastLine }] of places) {
    const key = name.normalize('NFC').toLowerCase();
    if (properties.has(key)) return undefined;
    properties.set(key, { name, lead: lines.slice(at, line), lines: lines.slice(line, lastLine + 1) });
    at = lastLine + 1;
  }
  return {
    opening: textLines(text.slice(0, yaml.start).replace(/^\uFEFF/, '')),
    properties,
    tail: lines.slice(at),
    closing: textLines(text.slice(yaml.end, bodyStart)),
  };
}
