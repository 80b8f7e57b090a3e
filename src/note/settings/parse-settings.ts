import { type Document, parseDocument } from 'yaml';
import { defaultSettings, type Settings } from '../../people/settings.js';
import type { Diagnostic, DiagnosticCode } from '../diagnostic.js';
import { Lines } from '../lines.js';
import { excerptOf } from '../problems.js';
import { readYaml } from '../read-yaml.js';
import { checkSettings } from './check-settings.js';
import { suggestion } from './did-you-mean.js';
import { plainSettings } from './plain-settings.js';
import { type RawValue, rawValue } from './raw-value.js';
import { applyMap, lastName } from './setting.js';
import { SETTINGS } from './settings-table.js';

/** What a settings file says: complete settings (defaults where it says nothing or something wrong). */
export interface ParsedSettings {
  settings: Settings;
  /** A problem of severity `error` means that the settings must not be used. */
  problems: Diagnostic[];
  /** The keys that the file gives a value, `journal.folders`. */
  given: ReadonlySet<string>;
}

/** More than these are not worth reading. */
const MOST_PROBLEMS = 50;
/** The parser that knows all places needs long for text with thousands of errors: such a one is read strictly before. */
const LONG = 4_000;

/** Reads the text of `knowwho.yaml` over the defaults. Never throws; every problem has its line and column. */
export function parseSettings(text: string, path = 'knowwho.yaml'): ParsedSettings {
  const source = text.replace(/^\uFEFF/, '');
  // The parser is loaded where it is needed: for what is not plain, and to tell the place of a fault.
  const plain = plainSettings(source);
  const quick = plain && settingsOf(plain, source, path);
  return quick?.problems.length === 0 ? quick : parseAnySettings(source, path);
}

/** The same by the parser of YAML, whatever it is. */
export function parseAnySettings(source: string, path: string): ParsedSettings {
  const parsed = parseYaml(source);
  if ('message' in parsed) return refused(source, path, parsed.offset, parsed.message);
  const root = rawValue(parsed.document.contents, parsed.document);
  if (root.kind === 'map' || root.kind === 'empty') return settingsOf(root, source, path);
  const message = 'The settings are not keys with values; write for instance "language: de".';
  return refused(source, path, root.offset, message);
}

function refused(source: string, path: string, offset: number, message: string): ParsedSettings {
  const report = new SettingsReport(source, path);
  report.add(offset, 'invalid-settings', message);
  return { settings: defaultSettings(), problems: report.problems, given: new Set() };
}

function settingsOf(root: RawValue, source: string, path: string): ParsedSettings {
  const settings = defaultSettings();
  const report = new SettingsReport(source, path);
  const { problems } = report;
  const given = new Map<string, number>();
  applyMap(SETTINGS, settings, root, {
    invalid: (offset, message) => report.add(offset, 'invalid-setting', message),
    unknown: (offset, message) => report.add(offset, 'unknown-setting', withDistantHint(message)),
    given: (key, offset) => given.set(key, offset),
  });
  if (problems.every((problem) => problem.severity !== 'error')) {
    for (const clash of checkSettings(settings, given))
      report.add(given.get(clash.path) ?? 0, 'invalid-setting', clash.message);
  }
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { settings, problems, given: new Set(given.keys()) };
}

/** What is wrong with the settings, each with its place. */
class SettingsReport {
  readonly problems: Diagnostic[] = [];
  private readonly lines: Lines;

  constructor(
    source: string,
    private readonly path: string,
  ) {
    this.lines = new Lines(source);
  }

  add(offset: number, code: DiagnosticCode, message: string): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const { lines, path } = this;
    const severity = code === 'unknown-setting' ? 'warning' : 'error';
    const line = lines.lineAt(offset);
    const excerpt = excerptOf(lines.textOf(line));
    this.problems.push({ path, line, column: lines.columnAt(offset), code, severity, message, excerpt });
  }
}

function parseYaml(source: string): { document: Document } | { offset: number; message: string } {
  const marker = /^(?:<{7}|={7}|>{7})(?: |\r?$)/m.exec(source);
  if (marker) {
    return {
      offset: marker.index,
      message: 'The settings hold an unresolved merge. Keep one side and remove the markers.',
    };
  }
  const isLong = source.length > LONG;
  const strict = isLong ? readYaml(source) : undefined;
  if (strict && !strict.ok && !strict.notAMap) {
    const offset = offsetAt(source, strict.line, strict.column);
    return { offset, message: `The settings are not valid YAML: ${sentence(strict.reason)}` };
  }
  try {
    const document = parseDocument(source, {
      prettyErrors: false,
      logLevel: 'error',
      // Its search for keys that stand twice is quadratic; the strict reader has made it.
      uniqueKeys: !isLong,
      merge: false,
    });
    const error = document.errors[0];
    if (error === undefined) return { document };
    return { offset: error.pos[0], message: `The settings are not valid YAML: ${sentence(error.message)}` };
  } catch {
    // A few thousand nested brackets exhaust the parser's stack.
    return { offset: 0, message: 'The settings are not valid YAML: they are nested too deeply.' };
  }
}

function offsetAt(source: string, line: number, column: number): number {
  const lines = new Lines(source);
  return Math.min(lines.startOf(line + 1) + column, source.length);
}

function sentence(message: string): string {
  const line = (message.split('\n')[0] ?? '').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** A key without a near relation among its siblings may stand in the wrong group. */
function withDistantHint(message: string): string {
  const key = /^"([^"]*)" is not a setting\.$/.exec(message)?.[1];
  if (key === undefined) return message;
  const written = lastName(key);
  const found = suggestion(
    written,
    SETTINGS.map((one) => lastName(one.path)),
  );
  const name = /"([^"]*)"/.exec(found)?.[1];
  const paths = SETTINGS.filter((one) => lastName(one.path) === name).map((one) => `"${one.path}"`);
  return paths.length === 0 ? message : `${message} Did you mean ${paths.join(' or ')}?`;
}
