import type { Diagnostic } from '../note/diagnostic.js';
import type { Settings } from '../people/settings.js';
import { hasOwnFolder, placeMark } from '../vault/own-file.js';
import { readSettings } from '../vault/read-settings.js';
import { listStock, markOfStock, type Stock, takeStock } from '../vault/take-stock.js';
import { KeptSettings } from './kept-settings.js';
import { programMark } from './program-mark.js';

/** A vault as it stands before any note of it is read. */
export interface Ground {
  stock: Stock;
  settings: Settings;
  /** Of the settings. */
  problems: Diagnostic[];
  /**
   * A mark of everything that the notes say and how it is read: where two are equal, so is all that follows from it.
   * Undefined if that cannot be told, since a file is too young or the settings have errors, or need not be, since the
   * program keeps nothing in this vault.
   */
  mark: string | undefined;
  /** Keeps the settings for the next look, if they had to be parsed for this one. */
  keepSettings: () => void;
}

/**
 * Reads the settings and looks at every file of the vault, without reading the notes; where nothing is kept that could be
 * compared with it, the files are listed only.
 */
export function groundOf(root: string): Ground {
  const kept = new KeptSettings(root);
  const { settings, problems } = readSettings(root, kept.parse);
  const stock = hasOwnFolder(root) ? takeStock(root) : listStock(root);
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  const stockMark = hasErrors ? undefined : markOfStock(stock);
  const parts = [programMark(), placeMark(root), JSON.stringify([settings, problems]), stockMark];
  const mark = stockMark === undefined ? undefined : parts.join('\n\n');
  return { stock, settings, problems, mark, keepSettings: () => kept.keep() };
}
