import type { Contact } from '../people/network.js';
import type { Settings } from '../people/settings.js';
import { type ExistingStub, mergeStub, readStub } from './merge-stub.js';
import { countNames, type NameCounts } from './note-link.js';
import type { StubParts } from './render-stub.js';
import { stubPaths } from './stub-path.js';

interface KeptStub {
  /** Everything that the stub depends on besides the person. */
  key: readonly unknown[];
  parts: StubParts;
  /** The file as it was found, and as it came out. */
  before?: string | null;
  after?: string;
}

/**
 * What was worked out for the last output and still holds: where the notes changed little, little is rendered. For one
 * set of settings; a person of whom something else is known has to be forgotten.
 */
export class KeptOutput {
  readonly #counts = new WeakMap<readonly string[], NameCounts>();
  readonly #stubs = new WeakMap<Contact, KeptStub>();
  #read = new Map<string, { text: string; stub: ExistingStub | undefined }>();
  #paths: { contacts: readonly Contact[]; paths: Map<string, string>; list: string[] } | undefined;

  /** Something else is known of this person than before. */
  forget(contact: Contact): void {
    this.#stubs.delete(contact);
  }

  /** How often each name occurs in a list of paths; a list that is the same object is counted once. */
  countsOf(paths: readonly string[]): NameCounts {
    const known = this.#counts.get(paths) ?? countNames(paths);
    this.#counts.set(paths, known);
    return known;
  }

  /** Where everybody's stub lies: by the person's path, and all of them. */
  pathsOf(contacts: Contact[], settings: Settings): { paths: Map<string, string>; list: string[] } {
    if (this.#paths?.contacts === contacts) return this.#paths;
    const paths = stubPaths(contacts, settings);
    this.#paths = { contacts, paths, list: [...paths.values()] };
    return this.#paths;
  }

  /** A stub as it stands in the vault, taken apart. */
  existing(path: string, text: string): ExistingStub | undefined {
    const known = this.#read.get(path);
    if (known?.text === text) return known.stub;
    const stub = readStub(text);
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
    let known = this.#stubs.get(contact);
    if (!known || !isSame(known.key, key)) {
      known = { key, parts: make() };
      this.#stubs.set(contact, known);
    }
    // What it came out as is what it comes out as again.
    if (known.after !== undefined && (before === known.before || before === known.after)) {
      if (before === known.after) known.before = before;
      return known.after;
    }
    const after = mergeStub(before, known.parts, false);
    if (after === undefined) return undefined;
    known.before = before;
    known.after = after === before ? before : after;
    return known.after;
  }

  /** Files that are gone need not be kept. */
  keepOnly(existing: ReadonlyMap<string, string>): void {
    for (const path of this.#read.keys()) if (!existing.has(path)) this.#read.delete(path);
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
