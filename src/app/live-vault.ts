import { compactFacts } from '../note/compact-facts.js';
import type { NoteFacts } from '../note/note.js';
import type { buildNetwork } from '../people/build-network.js';
import { LiveNetwork, type NetworkChange, type NoteChange } from '../people/live-network.js';
import type { Contact } from '../people/network.js';
import type { Settings } from '../people/settings.js';
import { compareText } from '../people/text-key.js';
import { keepGround } from '../stubs/common-ground.js';
import { conflictCopy } from '../vault/conflict-copy.js';
import { readOneNote } from '../vault/read-one-note.js';
import type { VaultRead } from '../vault/read-vault.js';
import { connected, type ReadNotes, readStateWith, usableSettings, type VaultState } from './read-state.js';
import { rememberingReader } from './remember-notes.js';
import { TextShelf } from './text-shelf.js';

/** What a look at the disk came to. */
export interface LiveRead {
  state: VaultState;
  /** The people of whom something else is known than at the last look. */
  people: ReadonlySet<Contact>;
}

/**
 * A vault that is read again and again: as a whole, or where it is known what changed only those files. Either way the
 * state is what a first reading of the same files would give; people of whom nothing new is known stay the same objects.
 */
export class LiveVault {
  readonly #root: string;
  readonly #network = new LiveNetwork();
  readonly #texts = new TextShelf();
  readonly #remembered = rememberingReader((facts) => compactFacts(facts, this.#texts.keep));
  /** As read last, which may be later than the state. */
  #notes: readonly NoteFacts[] = [];
  #state: VaultState | undefined;
  /** Names of files of which another one may be a conflict copy. */
  #copied = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Reads all notes, those that did not change from memory; facts that say the same stay the same object. */
  readonly readNotes: ReadNotes = (root, settings) => {
    const read = this.#remembered(root, settings);
    const known = new Map(this.#notes.map((note) => [note.path, note]));
    const notes = read.notes.map((note) => {
      const before = known.get(note.path);
      return before && before !== note && isSameText(before, note) ? before : note;
    });
    this.#notes = notes;
    return { ...read, notes };
  };

  /** Compares the whole disk. Throws what {@link readState} throws. */
  readAll(): LiveRead {
    const { settings, problems } = usableSettings(this.#root);
    const before = this.#state?.settings;
    const kept = before && isSameText(before, settings) ? before : settings;
    if (kept !== before) this.#notes = [];
    const connect = new Connecting(this.#network, kept === before ? this.#state : undefined);
    const state = readStateWith(this.#root, kept, problems, this.readNotes, connect.connect);
    return this.#look(state, connect.people);
  }

  /**
   * Reads these files only; undefined if that does not do: files that came or went, folders, settings, templates, and
   * whatever else more than one note may depend on.
   */
  readSome(paths: Iterable<string>): LiveRead | undefined {
    const state = this.#state;
    if (!state) return undefined;
    const changes = new Map<string, NoteChange>();
    const texts = new Map<string, string>();
    for (const path of paths) {
      if (this.#mayBeCopied(path)) return undefined;
      const before = this.#notes.find((note) => note.path === path);
      const one = readOneNote(this.#root, path, state.settings);
      if (one?.role === 'note' && before) {
        if (!isSameText(before, one.facts)) changes.set(path, { before, after: one.facts });
      } else if (one?.role === 'generated' && state.generated.has(path)) texts.set(path, one.text);
      else return undefined;
    }
    const change = this.#network.update([...changes.values()]);
    if (!change) return undefined;
    const notes = changes.size === 0 ? state.notes : [...state.notes];
    for (const { before, after } of changes.values()) notes[state.notes.indexOf(before)] = after;
    this.#notes = notes;
    const generated = texts.size === 0 ? state.generated : new Map([...state.generated, ...texts]);
    return this.#connected({ ...state, notes, generated }, change);
  }

  /** Takes over a state that was read with {@link readNotes} meanwhile. */
  adopt(state: VaultState): LiveRead {
    const { root, settings, outerProblems } = state;
    const connect = new Connecting(this.#network, undefined);
    const live = connected(root, settings, state, outerProblems, connect.connect);
    return this.#look(live, connect.people);
  }

  /** Generated files were written (their text) or removed (undefined) since the last look. */
  wrote(texts: ReadonlyMap<string, string | undefined>, isListed: (path: string) => boolean): void {
    const state = this.#state;
    if (!state) return;
    const generated = new Map(state.generated);
    const paths = new Set(state.allPaths);
    const [added, removed]: [string[], string[]] = [[], []];
    for (const [path, text] of texts) {
      if (text === undefined) generated.delete(path);
      // A finished week is not read again: only that it is there is known.
      else if (isListed(path)) generated.set(path, text);
      if (text === undefined && paths.has(path)) removed.push(path);
      if (text !== undefined && !paths.has(path)) added.push(path);
    }
    if (added.length + removed.length === 0) {
      this.#state = { ...state, generated };
      return;
    }
    const gone = new Set(removed);
    const allPaths = [...state.allPaths.filter((path) => !gone.has(path)), ...added].sort(compareText);
    this.#network.movePaths(added, removed);
    this.#state = { ...state, generated, allPaths };
  }

  get state(): VaultState | undefined {
    return this.#state;
  }

  #connected(read: VaultState, change: NetworkChange): LiveRead {
    const before = read.network;
    const state = connected(read.root, read.settings, read, read.outerProblems, () => change);
    if (change.touched) keepGround(before, change.network, change.touched);
    this.#state = state;
    return { state, people: change.changed };
  }

  #look(state: VaultState, people: ReadonlySet<Contact>): LiveRead {
    this.#state = state;
    this.#copied = copiedNames(state);
    return { state, people };
  }

  #mayBeCopied(path: string): boolean {
    return conflictCopy(nameOf(path)) !== undefined || this.#copied.has(keyOf(path));
  }
}

/** Connects all notes anew, unless they are the very same. */
class Connecting {
  people: ReadonlySet<Contact> = new Set();

  constructor(
    private readonly live: LiveNetwork,
    private readonly before: VaultState | undefined,
  ) {}

  readonly connect: typeof buildNetwork = (notes, settings, allPaths, excerptOf = () => undefined) => {
    const { before } = this;
    const isSame = before && isSameList(before.notes, notes) && isSameList(before.allPaths, allPaths);
    const known = isSame ? this.live.problems() : undefined;
    if (before && known) return { network: before.network, problems: known };
    const change = this.live.rebuild(notes, settings, allPaths, excerptOf);
    this.people = change.changed;
    return change;
  };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** Whether a file is a conflict copy depends on the text of another one. */
function copiedNames({ notes, allPaths, problems }: VaultRead): Set<string> {
  const names = new Set<string>();
  for (const path of [...allPaths, ...notes.map((note) => note.path), ...problems.map((one) => one.path)]) {
    const copy = conflictCopy(nameOf(path));
    if (copy) names.add(keyOf(path.slice(0, path.lastIndexOf('/') + 1) + copy.base));
  }
  return names;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function isSameText(a: NoteFacts | Settings, b: NoteFacts | Settings): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
