/** True for the letters of Latin-1: enough to tell most words of western languages without a pattern. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7;
}

/** `text.slice(start, end).trim()`, for which ordinary characters at both ends need no look at the white space of Unicode. */
export function trimmedSlice(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  return isOrdinary(text.charCodeAt(start)) && isOrdinary(text.charCodeAt(end - 1)) ? slice : slice.trim();
}

/** True for a character that is certainly no white space. */
export function isOrdinary(code: number): boolean {
  return code > 32 && code < 128;
}

/** True if nothing but spaces stands from `start` to `end`. */
export function isBlankTail(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== 32) return false;
  return true;
}
