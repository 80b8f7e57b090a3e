import type { Settings } from '../../people/settings.js';
import type { Lens } from './setting.js';

/** The place of a value inside a group of the settings: `inGroup('people', 'folders')`. */
export function inGroup<G extends keyof Settings, K extends keyof NonNullable<Settings[G]>>(
  group: G,
  key: K,
): Lens<Settings, NonNullable<Settings[G]>[K]> {
  return [
    (settings) => (settings[group] as NonNullable<Settings[G]>)[key],
    (settings, value) => {
      (settings[group] as NonNullable<Settings[G]>)[key] = value;
    },
  ];
}
