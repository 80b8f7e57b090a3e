import type { Lines } from './lines.js';
import { type PropertyLines, scanPropertyLines } from './property-lines.js';
import { type PropertyRanges, propertyRanges, type Range } from './property-ranges.js';
import type { YamlValue } from './read-yaml.js';
import type { SplitNote } from './split-note.js';

/** A property that the note has, under the vault's own name for it. */
export interface Property {
  /** As written in the note. */
  key: string;
  value: Exclude<YamlValue, null>;
}

/** The front matter of one note, looked up by our keys, with the place of each value. */
export class Properties {
  private readonly note: SplitNote;
  private readonly lines: Lines;
  private readonly fields: Record<string, string>;
  /** Lower case → as written; undefined where all keys are in lower case. */
  private readonly byLowerCase: Map<string, string> | undefined;
  private first: number | undefined;
  private scanned: Map<string, PropertyLines> | null | undefined;
  private parsed: PropertyRanges | null | undefined;

  constructor(note: SplitNote, lines: Lines, fields: Record<string, string>) {
    this.note = note;
    this.lines = lines;
    this.fields = fields;
    if (Object.keys(note.data).every((key) => key === key.toLowerCase())) return;
    this.byLowerCase = new Map();
    for (const key of Object.keys(note.data)) {
      const lower = key.toLowerCase();
      if (!this.byLowerCase.has(lower)) this.byLowerCase.set(lower, key);
    }
  }

  /** The keys as written in the note. */
  keys(): string[] {
    return Object.keys(this.note.data);
  }

  /**
   * A property by our key: under the vault's name (`fields:`) first, else under ours; in any case of letters, as in
   * Obsidian. Undefined if it is absent or empty.
   */
  get(key: string): Property | undefined {
    const mapped = Object.hasOwn(this.fields, key) ? this.fields[key] : undefined;
    return (mapped === undefined ? undefined : this.own(mapped)) ?? this.own(key);
  }

  /** A property exactly by its name in the note, in any case of letters. */
  own(name: string): Property | undefined {
    const key = Object.hasOwn(this.note.data, name) ? name : this.inAnyCase(name);
    if (key === undefined) return undefined;
    const value = this.note.data[key];
    return value === undefined || isEmpty(value) ? undefined : { key, value: value as Property['value'] };
  }

  private inAnyCase(name: string): string | undefined {
    const lower = name.toLowerCase();
    if (this.byLowerCase) return this.byLowerCase.get(lower);
    return lower !== name && Object.hasOwn(this.note.data, lower) ? lower : undefined;
  }

  /** The 1-based line of a property. */
  lineOf(property: Property): number {
    const scanned = this.scan()?.get(property.key);
    if (scanned) return this.firstLine() + scanned.line;
    return this.lines.lineAt(this.keyOffset(property));
  }

  /** The 1-based line of each item of a list, or of the property for everything else. */
  itemLine(property: Property, index: number): number {
    const scanned = this.scan()?.get(property.key);
    if (scanned) {
      const count = Array.isArray(property.value) ? property.value.length : 0;
      const line = scanned.items.length === count ? scanned.items[index] : undefined;
      if (line !== undefined) return this.firstLine() + line;
      if (scanned.lastLine === scanned.line) return this.firstLine() + scanned.line;
    }
    return this.lines.lineAt(this.valueOffset(property, index));
  }

  /** The offset of a property's value, or of one item of its list, in the note's text. */
  valueOffset(property: Property, index?: number): number {
    const range = this.ranges()?.properties.get(property.key);
    const place: Range | undefined =
      index === undefined ? range?.value : (range?.items[index] ?? range?.value);
    return (this.note.yaml?.start ?? 0) + (place?.start ?? 0);
  }

  /** The offset of a property's key in the note's text. */
  keyOffset(property: Property): number {
    const scanned = this.scan()?.get(property.key);
    if (scanned) return this.lines.startOf(this.firstLine() + scanned.line);
    return (this.note.yaml?.start ?? 0) + (this.ranges()?.properties.get(property.key)?.key.start ?? 0);
  }

  private firstLine(): number {
    this.first ??= this.lines.lineAt(this.note.yaml?.start ?? 0);
    return this.first;
  }

  private scan(): Map<string, PropertyLines> | null {
    if (this.scanned === undefined)
      this.scanned = this.note.lines ?? scanPropertyLines(this.source()) ?? null;
    return this.scanned;
  }

  private ranges(): PropertyRanges | null {
    if (this.parsed === undefined) this.parsed = propertyRanges(this.source()) ?? null;
    return this.parsed;
  }

  private source(): string {
    return this.note.yaml ? this.lines.text.slice(this.note.yaml.start, this.note.yaml.end) : '';
  }
}

function isEmpty(value: YamlValue): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.every(isEmpty);
}
