/**
 * What a table says of a word that may come from a note: `constructor` and `__proto__` are words like any other, and
 * a table says nothing of them.
 */
export function ownValue<T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
