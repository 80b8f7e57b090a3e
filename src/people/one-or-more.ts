/** Values by a key that hardly two of them share: most keys need no list, and ten thousand lists take time and memory. */
export class OneOrMore<T extends string | object> {
  readonly #values = new Map<string, T | T[]>();

  /** Puts one more value behind those of a key. */
  add(key: string, value: T): void {
    const known = this.#values.get(key);
    if (known === undefined) this.#values.set(key, value);
    else if (Array.isArray(known)) known.push(value);
    else this.#values.set(key, [known, value]);
  }

  /** The values of a key in the order in which they came; undefined if there is none. Not to be changed. */
  get(key: string): T[] | undefined {
    const known = this.#values.get(key);
    return known === undefined || Array.isArray(known) ? known : [known];
  }

  /** All values, those of one key in the order in which they came. */
  *values(): Iterable<T> {
    for (const known of this.#values.values()) {
      if (Array.isArray(known)) yield* known;
      else yield known;
    }
  }

  /** Takes a value away. */
  remove(key: string, value: T): void {
    const rest = (this.get(key) ?? []).filter((one) => one !== value);
    if (rest.length > 1) this.#values.set(key, rest);
    else if (rest.length === 1) this.#values.set(key, rest[0] as T);
    else this.#values.delete(key);
  }
}
