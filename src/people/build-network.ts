import type { Diagnostic } from '../note/diagnostic.js';
import type { NoteFacts } from '../note/note.js';
import { ConnectedNotes } from './connected-notes.js';
import type { ExcerptOf } from './link-problems.js';
import type { Network } from './network.js';
import type { Settings } from './settings.js';

/** The people, what other notes say of them, and the links that could not be followed. */
export interface BuiltNetwork {
  network: Network;
  problems: Diagnostic[];
}

/**
 * Connects the notes of a vault: mentions in dated notes, tasks that name people, introducers. `allPaths` are all
 * Markdown files of the vault, so that a link to a note that is no person is not called unresolved; `excerptOf`
 * gives a line for a diagnostic (without it, the link itself). Linear in the notes and links.
 */
export function buildNetwork(
  notes: NoteFacts[],
  settings: Settings,
  allPaths: string[],
  excerptOf: ExcerptOf = () => undefined,
): BuiltNetwork {
  return new ConnectedNotes(notes, settings, allPaths, excerptOf).built();
}
