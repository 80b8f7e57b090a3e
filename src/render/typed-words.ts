/**
 * The words of a line that were not in it as it was rendered, in their order; undefined if the two have too little in
 * common to be the same line.
 */
export function typedWords(rendered: string, line: string): string | undefined {
  const [before, now] = [rendered.trim(), line.trim()];
  if (now.startsWith(before)) return now.slice(before.length).trim();
  const [old, words] = [before.split(/\s+/), now.split(/\s+/)];
  let head = 0;
  while (head < old.length && head < words.length && old[head] === words[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < words.length - head && old.at(-1 - tail) === words.at(-1 - tail))
    tail += 1;
  const middle = words.slice(head, words.length - tail);
  const inside = newOnes(old.slice(head, old.length - tail), middle);
  const kept = words.length - inside.length;
  return kept * 2 < old.length ? undefined : inside.join(' ');
}

/** The words that are in no longest common subsequence with the old ones. */
function newOnes(old: string[], words: string[]): string[] {
  const size = words.length + 1;
  const length = new Uint16Array((old.length + 1) * size);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = words.length - 1; j >= 0; j -= 1) {
      const down = length[(i + 1) * size + j] as number;
      const right = length[i * size + j + 1] as number;
      const both = (length[(i + 1) * size + j + 1] as number) + 1;
      length[i * size + j] = old[i] === words[j] ? both : Math.max(down, right);
    }
  }
  const found: string[] = [];
  for (let i = 0, j = 0; j < words.length; j += 1) {
    while (
      i < old.length &&
      old[i] !== words[j] &&
      (length[(i + 1) * size + j] as number) >= (length[i * size + j + 1] as number) &&
      (length[(i + 1) * size + j] as number) > 0
    )
      i += 1;
    if (i < old.length && old[i] === words[j]) i += 1;
    else found.push(words[j] as string);
  }
  return found;
}
