import { findConflict } from '../note/conflict-markers.js';
import type { Day } from '../people/day.js';
import { changeMark, findMarkers, lineBreakOf } from './marked-block.js';
import { type StubParts, stubFile } from './render-stub.js';

/** A stub as it stands in the vault, taken apart. */
export interface ExistingStub {
  facts: string;
  draft: string;
  /** True if the user wrote into the draft or the facts. */
  factsTouched: boolean;
  draftTouched: boolean;
  /** True if the user asked for it (`knowwho stub`): it stays without a reason. */
  asked: boolean;
  /** The day of the appointment that it was made for. */
  meeting?: Day;
}

/** Takes a stub apart; undefined if the file is none of ours (its markers are missing). */
export function readStub(text: string): ExistingStub | undefined {
  const [factsMarker] = findMarkers(text, 'facts');
  const draftMarker = findMarkers(text, 'draft').find(({ start }) => start > (factsMarker?.end ?? Infinity));
  if (!factsMarker || !draftMarker) return undefined;
  const facts = text.slice(factsMarker.end, draftMarker.start);
  const draft = text.slice(draftMarker.end);
  const before = text.slice(0, factsMarker.start).trim() !== '';
  return {
    facts,
    draft,
    factsTouched: before || factsMarker.words[0] !== changeMark(facts),
    draftTouched: draftMarker.words[0] !== changeMark(draft),
    asked: factsMarker.words.includes('asked'),
    meeting: factsMarker.words.find((word) => /^\d{4}-\d\d-\d\d$/.test(word)),
  };
}

/**
 * The new text of a stub: what the user touched stays, the facts are brought up to date, an unresolved merge is left alone. Undefined if the file is
 * the user's own (no markers) and must be left alone.
 */
export function mergeStub(existing: string | null, parts: StubParts, asked: boolean): string | undefined {
  if (existing === null) return stubFile(parts, { asked });
  const known = readStub(existing);
  if (!known) return undefined;
  if (findConflict(existing) !== undefined) return existing;
  const lineBreak = lineBreakOf(existing);
  const own = (text: string): string => text.replace(/\r?\n/g, lineBreak);
  const keepsAsked = asked || known.asked;
  if (!known.factsTouched && !known.draftTouched) return own(stubFile(parts, { asked: keepsAsked }));
  // Facts into which somebody wrote are left as they are: their lines cannot be told from ours.
  if (known.factsTouched) return existing;
  const fresh = own(stubFile(parts, { asked: keepsAsked }));
  const [freshDraft] = findMarkers(fresh, 'draft');
  const [oldDraft] = findMarkers(existing, 'draft');
  if (!freshDraft || !oldDraft) return existing;
  return fresh.slice(0, freshDraft.start) + existing.slice(oldDraft.start);
}
