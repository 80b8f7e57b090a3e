import type { Settings } from '../../people/settings.js';
import { OUTPUT_SETTINGS } from './output-settings.js';
import { PLANNING_SETTINGS } from './planning-settings.js';
import { READING_SETTINGS } from './reading-settings.js';
import type { Setting } from './setting.js';

/** Every key of `knowwho.yaml`, in the order of the documentation. */
export const SETTINGS: readonly Setting<Settings>[] = [
  ...READING_SETTINGS,
  ...PLANNING_SETTINGS,
  ...OUTPUT_SETTINGS,
];
