import { nextDue } from '../agenda/next-due.js';
import { applyEdits } from '../note/edit.js';
import { parsePerson } from '../note/parse-person.js';
import { setProperty } from '../note/set-property.js';
import type { Day } from '../people/day.js';
import type { Contact } from '../people/network.js';
import type { Person } from '../people/person.js';
import type { Settings } from '../people/settings.js';
import type { FileChange } from '../vault/write-changes.js';
import { Failure } from './failure.js';
import { propertyInNote } from './property-in-note.js';
import type { VaultState } from './read-state.js';

/** One person's new tier. */
export interface TieredPerson {
  person: string;
  path: string;
  /** The property that holds the tier, in the vault's spelling. */
  property: string;
  /** In the settings' spelling, or `none`. */
  tier: string;
  /** What the note said before; null if nothing. */
  before: string | null;
  outcome: 'written' | 'unchanged';
  /** When the cadence next asks for a contact; null if it does not, or has no day to count from. */
  nextDue: Day | null;
}

/** A person's new tier and the splice that writes it; no change if the note says it already. */
export interface TierPlan extends TieredPerson {
  contact: Contact;
  change?: FileChange;
}

/**
 * Plans a person's tier from the note as it stands on the disk now. `tier` is one of the settings', or `none`.
 * Refused if the note cannot be read, or not be changed without touching something else.
 */
export function planTier(state: VaultState, contact: Contact, tier: string, today: Day): TierPlan {
  const { settings } = state;
  const { path, name } = contact.person;
  const text = state.textOf(path);
  if (text === undefined) throw new Failure('refused', `${path} cannot be read, so nothing was written.`);
  const property = propertyInNote(text, 'tier', settings);
  const edited = setProperty(path, text, property, tier);
  if ('problem' in edited) {
    const { line, message } = edited.problem;
    throw new Failure('refused', `${path}:${line}: ${message} Nothing was written.`);
  }
  const before = readBack(path, text, settings)?.tier?.value ?? null;
  const isSame = before === tier;
  const after = applyEdits(text, edited.edits);
  const person = readBack(path, isSame ? text : after, settings);
  if (person?.tier?.value !== tier) {
    const message = `${path}: the tier would not be read as “${tier}”. Please write it by hand.`;
    throw new Failure('refused', `${message} Nothing was written.`);
  }
  const changed = { ...contact, person };
  return {
    person: name,
    path,
    property,
    tier,
    before,
    outcome: isSame ? 'unchanged' : 'written',
    nextDue: nextDue(changed, today, settings),
    contact: changed,
    change: isSame ? undefined : { path, before: text, after },
  };
}

function readBack(path: string, text: string, settings: Settings): Person | undefined {
  return parsePerson(path, text, settings).person;
}
