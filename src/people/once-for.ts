/** A function that computes only once for each very object it is given: a list of namesakes is asked about for each link. */
export function onceFor<Given extends object, Result>(
  compute: (given: Given) => Result,
): (given: Given) => Result {
  const known = new WeakMap<Given, { result: Result }>();
  return (given) => {
    const before = known.get(given);
    if (before) return before.result;
    const result = compute(given);
    known.set(given, { result });
    return result;
  };
}
