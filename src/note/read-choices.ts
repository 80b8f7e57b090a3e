import { CLOSED_WORDS, LANGUAGE_NAMES, STATUS_WORDS } from '../language/reading.js';
import { type Cadence, parseCadence } from '../people/cadence.js';
import { isNoTier, NO_TIER } from '../people/no-tier.js';
import type { Person, Sourced, Status } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import { quote } from './problems.js';
import type { PropertyReader } from './property-reader.js';

/**
 * `tier:` as written; one that the settings know in another case is given in their spelling, `none` says that the
 * person needs no tier, others are reported.
 */
export function readTier(reader: PropertyReader, settings: Settings): Sourced<string> | undefined {
  const tier = reader.text('tier');
  if (!tier) return undefined;
  const names = Object.keys(settings.tiers);
  const known = names.find((name) => name.toLowerCase() === tier.value.toLowerCase());
  if (known !== undefined) return { ...tier, value: known };
  if (isNoTier(tier.value)) return { ...tier, value: NO_TIER };
  const advice = `Use one of ${names.join(', ')}, or add it under tiers: in knowwho.yaml.`;
  reader.report('unknown-tier', 'tier', `${quote(tier.value)} is no tier of this vault. ${advice}`);
  return tier;
}

/** `every:`, the person's own cadence. */
export function readEvery(reader: PropertyReader): Sourced<Cadence> | undefined {
  const text = reader.text('every');
  if (!text) return undefined;
  const value = parseCadence(text.value);
  if (value) return { value, line: text.line };
  reader.report(
    'invalid-every',
    'every',
    `${quote(text.value)} is no length of time. Write 3 weeks, 10d, 2 months or P6W.`,
  );
  return undefined;
}

/** `status:`; anything unknown is reported and counts as active. */
export function readStatus(reader: PropertyReader): Status {
  const text = reader.text('status');
  if (!text) return 'active';
  const word = text.value.toLowerCase();
  if (Object.hasOwn(STATUS_WORDS, word)) return STATUS_WORDS[word] as Status;
  reader.report(
    'invalid-status',
    'status',
    `${quote(text.value)} is not active, paused or archived. It counts as active.`,
  );
  return 'active';
}

/** True if the `status:` of a goal says that nothing more is to be done for it. */
export function isClosed(reader: PropertyReader): boolean {
  return CLOSED_WORDS.has(reader.words('status')?.toLowerCase() ?? '');
}

/** `rapport:`, a whole number from 1 to 5. */
export function readRapport(reader: PropertyReader): number | undefined {
  const text = reader.text('rapport');
  if (!text) return undefined;
  if (/^[1-5]$/.test(text.value)) return Number(text.value);
  reader.report('invalid-rapport', 'rapport', `${quote(text.value)} is not a whole number from 1 to 5.`);
  return undefined;
}

/** `language:` as a lower-case primary tag: `de-CH` and `Deutsch` are `de`. Of several, the first. */
export function readLanguage(reader: PropertyReader): string | undefined {
  const first = reader.list('language', 'comma')[0];
  if (first === undefined) return undefined;
  const word = first.toLowerCase();
  const tag = /^([a-z]{2,3})(?:[-_][a-z0-9-_]+)?$/.exec(word)?.[1];
  if (tag !== undefined) return tag;
  if (Object.hasOwn(LANGUAGE_NAMES, word)) return LANGUAGE_NAMES[word];
  reader.report(
    'invalid-value',
    'language',
    `${quote(first)} is no language tag. Write it as en, de or de-CH.`,
  );
  return undefined;
}

/** `address:`, how one speaks to the person. A postal address, which other vaults keep there, is left alone. */
export function readAddress(reader: PropertyReader): Person['address'] {
  if (!reader.properties.get('address')) return undefined;
  const text = reader.list('address', 'none').join(', ');
  const word = /^(?:per\s+)?(du|duzen|sie|siezen)$/i.exec(text)?.[1]?.toLowerCase();
  if (word !== undefined) return word.startsWith('d') ? 'du' : 'Sie';
  const isPostal = /[\d,\n]/.test(text) || text.split(/\s+/).length > 2;
  if (!isPostal) reader.report('invalid-value', 'address', `${quote(text)} is neither du nor Sie.`);
  return undefined;
}
