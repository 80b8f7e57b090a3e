import type { NoteFacts } from './note.js';
import { type PackedFacts, packFacts, unpackFacts } from './pack-facts.js';

/** A text that was put away. */
export interface KeptText {
  get(): string;
}

/** Puts a text away, which is one line of Latin-1. */
export type KeepText = (text: string) => KeptText;

const asItIs: KeepText = (text) => ({ get: () => text });

/** The facts of a note as one text, and apart only as long as somebody looks at them. */
export class PackedText {
  readonly #path: string;
  readonly #kept: KeptText;
  #apart: WeakRef<NoteFacts> | undefined;

  constructor(path: string, facts: NoteFacts, keep: KeepText = asItIs) {
    this.#path = path;
    this.#kept = keep(inLatin1(JSON.stringify(packFacts(facts))));
  }

  /** All of the facts. */
  open(): NoteFacts {
    const known = this.#apart?.deref();
    if (known) return known;
    const apart = unpackFacts(this.#path, JSON.parse(this.#kept.get()) as PackedFacts);
    this.#apart = new WeakRef(apart);
    return apart;
  }
}

/** One letter beyond Latin-1 would make two bytes of each. */
function inLatin1(json: string): string {
  return json.replace(/[\u0100-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
