import type { Settings } from '../../people/settings.js';
import { suggestion } from './did-you-mean.js';
import { PROPERTY_KEYS } from './property-keys.js';
import { shown } from './reader.js';
import type { Setting } from './setting.js';

/** `fields:`, our property names → the vault's. Ours are accepted in any case, the vault's are kept as written. */
export const fieldsSetting: Setting<Settings> = {
  path: 'fields',
  doc: 'Property names of your vault, where they differ from ours: our key, then yours.',
  example: 'fields: { last-contact: lastContacted, birthday: birthdate }',
  show: (settings) => Object.keys(settings.fields).join(', '),
  apply(settings, raw, report) {
    if (raw.kind !== 'map') {
      report.invalid(raw.offset, 'fields: takes our key and yours; write "last-contact: lastContacted".');
      return;
    }
    for (const { key, offset, value } of raw.entries()) {
      const ours = PROPERTY_KEYS.find((known) => known === key.toLowerCase());
      if (ours === undefined) {
        const hint = suggestion(key, PROPERTY_KEYS) || ' Our keys stand on the left, yours on the right.';
        report.unknown(offset, `"fields.${key.slice(0, 60)}" is not a property that knowwho reads.${hint}`);
      } else if (value.kind === 'text' && value.text.length <= 100 && value.text !== '__proto__') {
        settings.fields[ours] = value.text;
      } else if (value.kind !== 'empty') {
        report.invalid(value.offset, `fields.${ours}: ${shown(value)} is not the name of a property.`);
      }
    }
  },
};
