import type { Contact } from '../people/network.js';
import type { Settings } from '../people/settings.js';
import { type ExistingStub, mergeStub, readStub } from './merge-stub.js';
import { countNames, type NameCounts } from './note-link.js';
import type { StubParts } from './render-stub.js';
import { StubPaths } from './stub-path.js';

interface KeptStub {
  /** Everything that the stub depends on besides the person. */
  key: readonly unknown[];
  /** The file as it was found, and as it came out. */
  before: string | null;
  after: string;
}

/**
 * What was worked out for the last output and still holds: where the notes changed little, little is rendered. For one
 * set of settings; a person of whom something else is known has to be forgotten.
 */
export class KeptOutput {
  readonly #counts = new WeakMap<readonly string[], NameCounts>();
  readonly #stubs = new WeakMap<Contact, KeptStub>();
  readonly #grounds = new WeakMap<Contact, { key: readonly unknown[]; ground: readonly unknown[] }>();
  #read = new Map<string, { text: string; stub: StubState | undefined }>();
  #paths: { contacts: readonly Contact[]; paths: StubPaths } | undefined;

  /** `hasIntroduced` is false for people in whose log nobody is introduced, as far as that is known. */
  constructor(readonly hasIntroduced: (contact: Contact) => boolean = () => true) {}

  /** Something else is known of this person than before. */
  forget(contact: Contact): void {
    this.#stubs.delete(contact);
    this.#grounds.delete(contact);
  }

  /** What a stub says of other people: the same list as long as that is the same; asked for if `key` is not. */
  ground(contact: Contact, key: readonly unknown[], make: () => readonly unknown[]): readonly unknown[] {
    const known = this.#grounds.get(contact);
    if (known && isSame(known.key, key)) {
      known.key = key;
      return known.ground;
    }
    const made = make();
    const ground = known && isSame(known.ground, made) ? known.ground : made;
    this.#grounds.set(contact, { key, ground });
    return ground;
  }

  /** How often each name occurs in a list of paths; a list that is the same object is counted once. */
  countsOf(paths: readonly string[]): NameCounts {
    const known = this.#counts.get(paths) ?? countNames(paths);
    this.#counts.set(paths, known);
    return known;
  }

  /** Where everybody's stub lies. */
  pathsOf(contacts: readonly Contact[], settings: Settings): StubPaths {
    if (this.#paths?.contacts === contacts) return this.#paths.paths;
    const paths = new StubPaths(contacts, settings);
    this.#paths = { contacts, paths };
    return paths;
  }

  /** What is to be known of a stub as it stands in the vault. */
  existing(path: string, text: string): StubState | undefined {
    const known = this.#read.get(path);
    if (known?.text === text) return known.stub;
    const read = readStub(text);
    const stub = read && stateOf(read);
    this.#read.set(path, { text, stub });
    return stub;
  }

  /** The new text of a stub, see {@link mergeStub}: rendered again only if something in `key` is not the same. */
  stub(
    contact: Contact,
    before: string | null,
    key: readonly unknown[],
    make: () => StubParts,
  ): string | undefined {
    const known = this.#stubs.get(contact);
    // What it came out as is what it comes out as again.
    if (known && (before === known.before || before === known.after) && isSame(known.key, key)) {
      if (before === known.after) known.after = before;
      known.before = known.after;
      return known.after;
    }
    const after = mergeStub(before, make(), false);
    if (after === undefined) return undefined;
    const kept = after === before ? before : after;
    this.#stubs.set(contact, { key, before: after === before ? kept : before, after: kept });
    return kept;
  }

  /** Files that are gone need not be kept. */
  keepOnly(existing: ReadonlyMap<string, string>): void {
    for (const path of this.#read.keys()) if (!existing.has(path)) this.#read.delete(path);
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** Without its texts, which would be kept a second time. */
type StubState = Omit<ExistingStub, 'facts' | 'draft'>;

function stateOf({ facts: _facts, draft: _draft, ...state }: ExistingStub): StubState {
  return state;
}
