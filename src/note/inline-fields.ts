/** A Dataview field in a line: `[key:: value]` or `(key:: value)`. */
export interface InlineField {
  /** Lower case. */
  key: string;
  value: string;
}

const FIELD =
  /\[([^[\]():\n]{1,40})::((?:[^[\]\n]|\[\[[^[\]\n]*\]\])*)\]|\(([^[\]():\n]{1,40})::((?:[^()\n]|\([^()\n]*\))*)\)/g;

/** Takes the fields that `isWanted` accepts out of a text; the others stay. */
export function takeFields(
  text: string,
  isWanted: (field: InlineField) => boolean,
): { text: string; fields: InlineField[] } {
  const fields: InlineField[] = [];
  if (!text.includes('::')) return { text, fields };
  const rest = text.replace(FIELD, (whole, squareKey, squareValue, roundKey, roundValue) => {
    const field = {
      key: String(squareKey ?? roundKey)
        .trim()
        .toLowerCase(),
      value: String(squareValue ?? roundValue).trim(),
    };
    if (!isWanted(field)) return whole;
    fields.push(field);
    return TAKEN;
  });
  return { text: closeGaps(rest), fields };
}

/** Stands where something was taken out, until the white space around it is one space again. */
export const TAKEN = '\uFFFC';

/** Closes the gaps that were left where something was taken out; white space elsewhere stays as it is. */
export function closeGaps(text: string): string {
  if (!text.includes(TAKEN)) return text.trim();
  const parts = text.split(TAKEN).map((part) => part.trim());
  return parts.filter((part) => part !== '').join(' ');
}
