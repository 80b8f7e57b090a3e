/** Most pieces are shorter, even a whole log. */
const room = Buffer.allocUnsafeSlow(16_384);
/** Beyond these, a character does not fit into one byte. */
const WIDE = /[^\0-\xff]/;

/**
 * The text as a string of its own. A slice keeps the whole text alive that it was taken from: of what is kept for longer
 * than that, a copy is taken. (Node copies texts below 13 units by itself.) Through a buffer or, where that would not do,
 * through JSON: the quickest ways that give one flat string, and one byte a letter where the note as a whole, for one
 * emoji in it, has two.
 */
export function copied(text: string): string {
  if (text.length < 13) return text;
  if (text.length > room.length || WIDE.test(text)) return JSON.parse(JSON.stringify(text)) as string;
  return room.toString('latin1', 0, room.write(text, 'latin1'));
}
