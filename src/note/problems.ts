import type { Diagnostic, DiagnosticCode, Severity } from './diagnostic.js';
import type { Lines } from './lines.js';

const ERRORS: ReadonlySet<DiagnosticCode> = new Set([
  'invalid-yaml',
  'unclosed-front-matter',
  'front-matter-not-a-map',
  'front-matter-language',
  'merge-conflict',
]);
const HINTS: ReadonlySet<DiagnosticCode> = new Set(['similar-property', 'no-met-at']);

const EXCERPT_LENGTH = 120;

/** A note with more problems than this has one that a list does not explain. */
const MOST_PROBLEMS = 200;

/** Collects what could not be understood in one note, each with its place. */
export class Problems {
  readonly found: Diagnostic[] = [];
  private readonly path: string;
  private readonly lines: Lines;

  constructor(path: string, lines: Lines) {
    this.path = path;
    this.lines = lines;
  }

  /** Reports something at an offset (UTF-16) of the note's text. */
  add(code: DiagnosticCode, offset: number, message: string): void {
    if (this.found.length >= MOST_PROBLEMS) return;
    const line = this.lines.lineAt(offset);
    this.found.push({
      path: this.path,
      line,
      column: Math.max(1, this.lines.columnAt(offset)),
      code,
      severity: severityOf(code),
      message,
      excerpt: excerptOf(this.lines.textOf(line, EXCERPT_LENGTH * 4)),
    });
  }
}

/** The problems of one note in the order of their places; sorts the list itself. */
export function inOrderOfLines(problems: Diagnostic[]): Diagnostic[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

function severityOf(code: DiagnosticCode): Severity {
  return ERRORS.has(code) ? 'error' : HINTS.has(code) ? 'hint' : 'warning';
}

/** A line as a diagnostic shows it: without outer spaces, at most 120 characters. */
export function excerptOf(line: string): string {
  const text = line.trim();
  if (text.length <= EXCERPT_LENGTH) return text;
  return `${text.slice(0, EXCERPT_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** User text inside a message: quoted, on one line, shortened. */
export function quote(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return `"${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line}"`;
}
