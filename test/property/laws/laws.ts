import type { Law } from '../law.js';
import { AGENDA_LAWS } from './agenda-laws.js';
import { CHANGE_LAWS } from './change-laws.js';
import { DAY_LAWS } from './day-laws.js';
import { NAME_LAWS } from './name-laws.js';
import { NOTE_EDIT_LAWS } from './note-edit-laws.js';
import { PAGE_LAWS } from './page-laws.js';
import { READING_LAWS } from './reading-laws.js';
import { TERMINAL_LAWS } from './terminal-laws.js';
import { YAML_LAWS } from './yaml-laws.js';

/** Everything that must hold for any input, by what it is about. */
export const LAWS: readonly Law[] = [
  ...DAY_LAWS,
  ...YAML_LAWS,
  ...READING_LAWS,
  ...NOTE_EDIT_LAWS,
  ...AGENDA_LAWS,
  ...PAGE_LAWS,
  ...CHANGE_LAWS,
  ...NAME_LAWS,
  ...TERMINAL_LAWS,
];
