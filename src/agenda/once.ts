import type { Standing } from './standing.js';

/** Stands for "nothing was found", which is worth remembering too. */
const NOTHING = Symbol('nothing');
let slots = 0;

/**
 * Makes a finding about one person that is worked out once for a standing: it must follow from the standing, the day
 * and the settings alone. Where standings are kept from one agenda to the next, so are the findings.
 */
export function once<T, C>(
  find: (standing: Standing, context: C) => T,
): (standing: Standing, context: C) => T {
  const slot = slots++;
  return (standing, context) => {
    standing.found ??= new Array(slots);
    const known = standing.found[slot];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const value = find(standing, context);
    standing.found[slot] = value === undefined ? NOTHING : value;
    return value;
  };
}

/** The same for what follows from something else too: it holds as long as that is the very same. */
export function onceFor<T, C>(
  keyOf: (standing: Standing, context: C) => readonly unknown[],
  find: (standing: Standing, context: C) => T,
): (standing: Standing, context: C) => T {
  const slot = slots++;
  return (standing, context) => {
    standing.found ??= new Array(slots);
    const known = standing.found[slot] as { key: readonly unknown[]; value: T } | undefined;
    const key = keyOf(standing, context);
    if (known && isSame(known.key, key)) return known.value;
    const value = find(standing, context);
    standing.found[slot] = { key, value };
    return value;
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
