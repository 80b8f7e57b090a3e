/**
 * The text as a string of its own. A slice keeps the whole text alive that it was taken from: of what is kept for longer
 * than that, a copy is taken. (Node copies texts below 13 units by itself.)
 */
export function copied(text: string): string {
  return text.length < 13 ? text : text.padEnd(text.length + 1).slice(0, -1);
}
