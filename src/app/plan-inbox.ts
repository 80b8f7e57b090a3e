import { applyEdits, type Edit } from '../note/edit.js';
import { type InboxLine, inboxLines } from '../note/inbox-lines.js';
import { notASentence, readSentence } from '../note/sentence/read-sentence.js';
import type { Sentence } from '../note/sentence/sentence.js';
import type { Day } from '../people/day.js';
import { nameKey } from '../people/name-index.js';
import type { Contact } from '../people/network.js';
import type { FileChange } from '../vault/file-change.js';
import { planPerson } from './add-person.js';
import { entryOfSentence } from './entry-of-sentence.js';
import { Failure } from './failure.js';
import { planKnown } from './plan-known.js';
import type { VaultState } from './read-state.js';
import { requestOfSentence } from './request-of-sentence.js';
import { saysAlready } from './says-already.js';
import { sentenceContext } from './sentence-context.js';
import { notAName, whoIsMeant } from './who-is-meant.js';

/** A line of the inbox that goes, or has gone, into a note. */
export interface Captured {
  person: string;
  path: string;
  /** The line that was added to the note, or `new note`. */
  line: string;
}

/** What the inbox asks for. */
export interface InboxPlan {
  /** The notes to be written first. */
  changes: FileChange[];
  /** What these changes carry out, and the words of the lines that they come from. */
  captured: (Captured & { words: string })[];
  /** The inbox without the lines whose notes say so already, and with comments on those not understood. */
  inbox?: FileChange;
}

/** A line is done: it can go. Or its note has to be written first. Or it stays, with the reason. */
type LinePlan =
  | { done: true }
  | { change: FileChange; captured: Captured[] }
  | { wait: true }
  | { problem: string };

/**
 * Plans what the inbox asks for, without writing. A line goes only once its note says so, so that a stop in between
 * loses nothing and doubles nothing; `done` are the words of lines whose notes have just been written.
 */
export function planInbox(state: VaultState, today: Day, done: ReadonlySet<string> = new Set()): InboxPlan {
  const path = state.settings.inbox;
  const before = state.generated.get(path);
  const plan: InboxPlan = { changes: [], captured: [] };
  const lines = before === undefined ? [] : inboxLines(before);
  // Properties that cannot be read, or a merge that is not resolved: the file is left alone.
  if (before === undefined || !Array.isArray(lines)) return plan;
  const context = sentenceContext(state, today);
  const texts = new Map<string, FileChange>();
  const edits: Edit[] = [];
  for (const line of lines) {
    const planned = done.has(line.words) ? { done: true as const } : planLine(line.words);
    if ('done' in planned) edits.push({ start: line.start, end: line.end, insert: '' });
    if ('problem' in planned) edits.push(...annotate(line, planned.problem, before));
    if (!('change' in planned)) continue;
    texts.set(planned.change.path, planned.change);
    plan.captured.push(...planned.captured.map((one) => ({ ...one, words: line.words })));
  }
  plan.changes = [...texts.values()];
  const after = applyEdits(before, edits);
  if (after !== before) plan.inbox = { path, before, after };
  return plan;

  function planLine(words: string): LinePlan {
    const problem = notASentence(words);
    if (problem !== undefined) return { problem };
    const sentence = readSentence(words, context);
    if (sentence.impossible !== undefined)
      return { problem: `${sentence.impossible} is no day of the calendar` };
    const who = whoIsMeant(state, sentence);
    if ('problem' in who) return who;
    try {
      return 'known' in who ? planKnownLine(who.known, sentence) : planNewLine(sentence);
    } catch (error) {
      if (error instanceof Failure) return { problem: error.message.replace(/ Nothing was written\.$/, '') };
      throw error;
    }
  }

  function planNewLine(sentence: Sentence): LinePlan {
    const problem = notAName(sentence, context, state);
    if (problem !== undefined) return { problem };
    // A second line about somebody new has to wait until there is the note.
    const isPlanned = plan.captured.some(({ person }) => nameKey(person) === nameKey(sentence.name));
    if (isPlanned) return { wait: true };
    const { person, path, changes } = planPerson(state, requestOfSentence(sentence), today);
    return { change: changes[0] as FileChange, captured: [{ person, path, line: 'new note' }] };
  }

  function planKnownLine(contact: Contact, sentence: Sentence): LinePlan {
    const { path, name } = contact.person;
    const first = texts.get(path)?.before ?? state.textOf(path);
    const now = texts.get(path)?.after ?? first;
    if (first === undefined || typeof now !== 'string') return { problem: `${path} cannot be read` };
    if (saysAlready(contact, now, sentence, state, today)) return { done: true };
    const meant = entryOfSentence(sentence, today);
    if (!meant.entry && meant.promises.length === 0)
      return { problem: `${name} is there already: write what happened` };
    const { after, lines } = planKnown(contact, now, meant, today, state.settings);
    if (lines.length === 0) return { done: true };
    return {
      change: { path, before: first, after },
      captured: lines.map((line) => ({ person: name, path, line })),
    };
  }
}

/** The comment beside a line; none if it stands there already. */
function annotate({ noteStart, lineEnd }: InboxLine, problem: string, text: string): Edit[] {
  const note = ` <!-- not understood: ${problem.replace(/[<>\r\n]+|--+/g, ' ').trim()} -->`;
  return text.slice(noteStart, lineEnd) === note ? [] : [{ start: noteStart, end: lineEnd, insert: note }];
}
