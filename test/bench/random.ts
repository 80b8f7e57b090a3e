/** A source of numbers that depends on its seed alone: the same vault on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number, `from` ≤ x ≤ `to`. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** `count` different values (all of them if there are fewer), in random order. */
  sample<T>(values: readonly T[], count: number): T[];
  /** Like `pick`, but no value of a list comes again before all others have been dealt. */
  deal<T>(values: readonly T[]): T;
  /** A value drawn by its weight; undefined if no weight is above 0. */
  weighted<T extends { weight: number }>(values: readonly T[]): T | undefined;
}

/** The generator mulberry32 (32 bits of state, public domain), with the draws that the vault generators need. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  function pick<T>(values: readonly T[]): T {
    const value = values[int(0, values.length - 1)];
    if (value === undefined) throw new Error('cannot pick from nothing');
    return value;
  }
  function sample<T>(values: readonly T[], count: number): T[] {
    const rest = [...values];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) taken.push(...rest.splice(int(0, rest.length - 1), 1));
    return taken;
  }
  const decks = new Map<unknown, unknown[]>();
  function deal<T>(values: readonly T[]): T {
    const deck = (decks.get(values) as T[] | undefined) ?? [];
    if (deck.length === 0) deck.push(...sample(values, values.length));
    decks.set(values, deck);
    return deck.pop() ?? pick(values);
  }
  function weighted<T extends { weight: number }>(values: readonly T[]): T | undefined {
    let draw = next() * values.reduce((sum, { weight }) => sum + weight, 0);
    for (const value of values) {
      draw -= value.weight;
      if (draw < 0) return value;
    }
    return undefined;
  }
  return { next, int, deal, weighted, chance: (probability) => next() < probability, pick, sample };
}
