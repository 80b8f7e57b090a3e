import type { Lines } from './lines.js';
import { type PropertyLines, scanPropertyLines } from './property-lines.js';
import { type PropertyRanges, propertyRanges, type Range } from './property-ranges.js';
import type { YamlValue } from './read-yaml.js';
import { PROPERTY_KEYS } from './settings/property-keys.js';
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
  private readonly fields: Record<string, string> | undefined;
  /** By name as written. */
  private readonly asWritten: ReadonlyMap<string, NamedValue>;
  /** By name in lower case, where some are not; of two names that differ in case only the first one. */
  private readonly inAnyCase: ReadonlyMap<string, NamedValue> | undefined;
  private scanned: ReadonlyMap<string, PropertyLines> | null | undefined;
  private parsed: PropertyRanges | null | undefined;

  constructor(note: SplitNote, lines: Lines, fields: Record<string, string>) {
    this.note = note;
    this.lines = lines;
    this.fields = Object.keys(fields).length > 0 ? fields : undefined;
    this.asWritten = note.plain ?? namedValues(note.data);
    this.inAnyCase = inLowerCase(this.asWritten);
  }

  /** The keys as written in the note. */
  keys(): Iterable<string> {
    return this.asWritten.keys();
  }

  /** Our keys that the note has a property for, whatever it calls it; perhaps other names too. */
  present(): Iterable<string> {
    if (!this.fields && !this.inAnyCase) return this.asWritten.keys();
    return PROPERTY_KEYS.filter((key) => this.get(key) !== undefined);
  }

  /**
   * A property by our key: under the vault's name (`fields:`) first, else under ours; in any case of letters, as in
   * Obsidian. Undefined if it is absent or empty.
   */
  get(key: string): Property | undefined {
    const { fields } = this;
    const mapped = fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
    const property = mapped === undefined ? undefined : this.own(mapped);
    return property ?? this.filled(this.asWritten.get(key) ?? this.inAnyCase?.get(key));
  }

  /** A property exactly by its name in the note, in any case of letters. */
  own(name: string): Property | undefined {
    return this.filled(
      this.asWritten.get(name) ?? (this.inAnyCase ?? this.asWritten).get(name.toLowerCase()),
    );
  }

  private filled(found: NamedValue | undefined): Property | undefined {
    return found === undefined || isEmpty(found.value) ? undefined : (found as Property);
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

  /** The front matter begins below the fence on the first line. */
  private firstLine(): number {
    return this.note.yaml ? 2 : 1;
  }

  private scan(): ReadonlyMap<string, PropertyLines> | null {
    if (this.scanned === undefined)
      this.scanned = this.note.plain ?? scanPropertyLines(this.source()) ?? null;
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

interface NamedValue {
  key: string;
  value: YamlValue;
}

function namedValues(data: Record<string, YamlValue>): Map<string, NamedValue> {
  return new Map(Object.entries(data).map(([key, value]) => [key, { key, value }]));
}

/** Undefined where all names are in lower case, as most are. */
function inLowerCase(named: ReadonlyMap<string, NamedValue>): Map<string, NamedValue> | undefined {
  let isLower = true;
  for (const key of named.keys()) if (key !== key.toLowerCase()) isLower = false;
  if (isLower) return undefined;
  const lower = new Map<string, NamedValue>();
  for (const [key, one] of named) if (!lower.has(key.toLowerCase())) lower.set(key.toLowerCase(), one);
  return lower;
}

function isEmpty(value: YamlValue): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.every(isEmpty);
}
