import matter from 'gray-matter';
import { findConflict } from './conflict-markers.js';
import { copied } from './copied.js';
import type { DiagnosticCode } from './diagnostic.js';
import { type PlainProperty, plainFrontMatter } from './plain-front-matter.js';
import { readYaml, type YamlResult, type YamlValue } from './read-yaml.js';

/** A note taken apart. All offsets are UTF-16 offsets in the note's text. */
export interface SplitNote {
  /** The properties; empty without front matter. Keys are own properties only. */
  data: Record<string, YamlValue>;
  /** The YAML between the fences, the last line end included; undefined without front matter. */
  yaml?: { start: number; end: number };
  /** The same with the lines on which they stand, where the front matter is plain. */
  plain?: ReadonlyMap<string, PlainProperty>;
  /** Where the body begins: after the closing fence, or after a BOM. */
  bodyStart: number;
  /** The 1-based line of it. */
  bodyLine: number;
}

/** Why a note cannot be read as a whole. */
export interface SplitProblem {
  code: DiagnosticCode;
  offset: number;
  message: string;
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/gm;
const OTHER_LANGUAGE = /^\uFEFF?---[ \t]*([A-Za-z][\w+-]*)[ \t]*\r?\n/;
const LOOKS_LIKE_YAML = /^(?:[\p{L}_][\p{L}\p{N}_ -]{0,40}|"[^"\n]{1,40}"|'[^'\n]{1,40}'):(?:[ \t]|\r?$)/mu;
const REPAIR = 'Until this is mended, the note is left out and never written to.';

/**
 * Splits a note into front matter and body; a note whose front matter cannot be read is a problem. Never throws and
 * never runs code: only YAML is read (facts on gray-matter).
 */
export function splitNote(text: string): SplitNote | { problem: SplitProblem } {
  const conflict = findConflict(text);
  if (conflict !== undefined) return { problem: conflictAt(conflict) };
  const bodyStart = afterBom(text, 0);
  const opening = OPENING.exec(text);
  if (!opening) return otherLanguage(text) ?? { data: {}, bodyStart, bodyLine: 1 };
  const start = opening[0].length;
  CLOSING.lastIndex = start;
  const closing = CLOSING.exec(text);
  if (!closing) return unclosed(text, start) ?? { data: {}, bodyStart, bodyLine: 1 };

  const source = copied(text.slice(start, closing.index));
  const marker = /[<=>]{7}/.test(source) && /^(?:<{7}|={7}|>{7})/m.exec(source);
  if (marker) return { problem: conflictAt(start + marker.index) };
  const end = closing.index + closing[0].length;
  const yaml = { start, end: closing.index };
  const body = { bodyStart: afterBom(text, end), bodyLine: linesIn(source) + 3 };
  const plain = plainFrontMatter(source);
  if (plain) return new PlainNote(plain, yaml, body.bodyStart, body.bodyLine);
  const result = readFrontMatter(source);
  if (!result.ok) return { problem: yamlProblem(text, start, result) };
  return { data: result.data, yaml, ...body };
}

/** A note with plain front matter, of which hardly anybody wants the properties as an object. */
class PlainNote implements SplitNote {
  #data: SplitNote['data'] | undefined;

  constructor(
    readonly plain: ReadonlyMap<string, PlainProperty>,
    readonly yaml: { start: number; end: number },
    readonly bodyStart: number,
    readonly bodyLine: number,
  ) {}

  get data(): SplitNote['data'] {
    this.#data ??= Object.fromEntries([...this.plain.values()].map(({ key, value }) => [key, value]));
    return this.#data;
  }
}

function linesIn(source: string): number {
  let count = 0;
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) count++;
  return count;
}

/**
 * Front matter through gray-matter with the strict YAML engine. Never throws. gray-matter needs quadratic time for long runs of white space; such front matter goes to the
 * engine directly.
 */
export function readFrontMatter(source: string): YamlResult {
  if (source.length > 4096 && /\s{200}/.test(source)) return readYaml(source);
  let result: YamlResult = { ok: true, data: {} };
  const refuse = {
    parse: (): object => ({}),
    stringify: (): string => '',
  };
  const yaml = {
    parse: (matterText: string): object => {
      // The text begins with the line end of the fence: without it, lines count from the first line of YAML.
      result = readYaml(matterText.replace(/^\r?\n/, ''));
      return {};
    },
    stringify: refuse.stringify,
  };
  matter(`---\n${source}\n---\n`, {
    language: 'yaml',
    delimiters: ['---', '---\n'],
    engines: { yaml, js: refuse, javascript: refuse, json: refuse, coffee: refuse },
  });
  return result;
}

function afterBom(text: string, offset: number): number {
  return text.charCodeAt(offset) === 0xfeff ? offset + 1 : offset;
}

function otherLanguage(text: string): { problem: SplitProblem } | undefined {
  const match = OTHER_LANGUAGE.exec(text);
  if (!match) return undefined;
  CLOSING.lastIndex = match[0].length;
  const known = /^(?:js|javascript|json5?|toml|ya?ml|coffee|cson|ts|typescript)$/i.test(match[1] as string);
  if (!known && !CLOSING.test(text)) return undefined;
  const message = `The front matter is marked as "${match[1]}"; only YAML is read. Write just --- on the first line. ${REPAIR}`;
  return { problem: { code: 'front-matter-language', offset: afterBom(text, 0), message } };
}

/** A note may begin with a thematic break: only what goes on like properties is front matter without an end. */
function unclosed(text: string, start: number): { problem: SplitProblem } | undefined {
  const firstLines = text.slice(start, start + 2000).replace(/^(?:[ \t]*#[^\n]*\n)+/, '');
  const firstLine = firstLines.slice(0, Math.max(0, firstLines.indexOf('\n')) || undefined);
  if (!LOOKS_LIKE_YAML.test(firstLine)) return undefined;
  const message = `The front matter has no end: a line with just --- is missing. ${REPAIR}`;
  return { problem: { code: 'unclosed-front-matter', offset: afterBom(text, 0), message } };
}

function conflictAt(offset: number): SplitProblem {
  const message = `An unresolved merge: choose between the two sides and remove the lines <<<<<<<, ======= and >>>>>>>. ${REPAIR}`;
  return { code: 'merge-conflict', offset, message };
}

function yamlProblem(text: string, start: number, result: YamlResult & { ok: false }): SplitProblem {
  if (result.notAMap) {
    const message = `The front matter holds no properties ("key: value"). If the line --- was meant as a rule, put an empty line above it. ${REPAIR}`;
    return { code: 'front-matter-not-a-map', offset: start, message };
  }
  const offset = offsetOf(text, start, result.line, result.column);
  const message = `The front matter is not valid YAML: ${result.reason}. ${adviceFor(text, offset)}${REPAIR}`;
  return { code: 'invalid-yaml', offset, message };
}

function offsetOf(text: string, start: number, line: number, column: number): number {
  let offset = start;
  for (let count = 0; count < line; count++) {
    const next = text.indexOf('\n', offset);
    if (next === -1) break;
    offset = next + 1;
  }
  const end = text.indexOf('\n', offset);
  return Math.min(offset + column, end === -1 ? text.length : end);
}

function adviceFor(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, start + 500).split('\n', 1)[0] as string;
  if (/^\s*\t/.test(line)) return 'Indent with spaces, not tabs. ';
  if (/:\s*\[\[.*\]\]./.test(line)) return 'Links in properties need quotes: "[[Name]]". ';
  if (/:\s.*:\s/.test(line)) return 'A text with a colon needs quotes. ';
  return '';
}
