import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../note/diagnostic.js';
import type { Day } from '../people/day.js';
import type { Settings } from '../people/settings.js';
import { placeMark, readOwnFile, writeOwnFile } from '../vault/own-file.js';
import { readSettings } from '../vault/read-settings.js';
import { readText } from '../vault/read-text.js';
import { markOfStock, type Stock, takeStock } from '../vault/take-stock.js';
import { readTemplates } from '../vault/templates.js';
import { MEMORY } from './due-memory.js';
import { programMark } from './program-mark.js';
import { packShown, type ShownDue, unpackShown } from './shown-due.js';

const FILE = 'due.cache';
/** Files; below that nothing is kept. */
const FEWEST = 300;

/** The vault as it stands before anything of it is read, and the mark of everything that an agenda depends on. */
export interface DueGround {
  stock: Stock;
  settings: Settings;
  /** Of the settings. */
  problems: Diagnostic[];
  /** Undefined if it cannot be told, since a file is too young or the settings have errors. */
  mark: string | undefined;
}

/** Looks at every file that the agenda of a day and the generated files depend on, without reading the notes. */
export function groundOf(root: string, today: Day): DueGround {
  const { settings, problems } = readSettings(root);
  const stock = takeStock(root);
  const stockMark = markOfStock(stock);
  if (stockMark === undefined || problems.some(({ severity }) => severity === 'error'))
    return { stock, settings, problems, mark: undefined };
  const memory = readText(join(root, MEMORY), Number.POSITIVE_INFINITY);
  const parts = [
    programMark(),
    placeMark(root),
    today,
    JSON.stringify([settings, problems, readTemplates(root, settings)]),
    createHash('sha256')
      .update(memory.ok ? memory.text : '')
      .digest('hex'),
    stockMark,
  ];
  return { stock, settings, problems, mark: parts.join('\n\n') };
}

/**
 * What `due` printed the last time, if nothing that it depends on has changed since and nothing was left to write then;
 * undefined otherwise.
 */
export function recallDue(root: string, { mark }: DueGround): ShownDue | undefined {
  const bytes = mark === undefined ? undefined : readOwnFile(root, FILE, mark);
  if (!bytes) return undefined;
  try {
    return unpackShown(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps what `due` printed over a ground on which nothing was left to write; small vaults are read as fast. */
export function keepDue(root: string, { mark, stock }: DueGround, shown: ShownDue): void {
  if (mark !== undefined && stock.files.length >= FEWEST)
    writeOwnFile(root, FILE, mark, Buffer.from(packShown(shown)));
}
