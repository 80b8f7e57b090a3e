/** The words by which a line of the agenda is put off or let pass, in every language at once. */

const SNOOZE =
  /^(?:snooze[ds]?|later|später|schlummern?|zurückstellen|zurückgestellt|verschieben|vertagen)(?![\p{L}\p{N}-])[\s:,]*/iu;
const SKIP =
  /^(?:skip(?:ped|s)?|let pass|auslassen|ausgelassen|überspringen|übersprungen|lass aus)(?![\p{L}\p{N}-])[\s:,–-]*/iu;
const UNTIL = /^(?:until|till|to|for|in|on|bis|für|um|auf|am|zum)\s+/iu;

/** What follows a word such as `snooze` or `später`; undefined if the text begins with none. */
export function afterSnoozeWord(words: string): string | undefined {
  const match = SNOOZE.exec(words);
  return match ? words.slice(match[0].length).trim() : undefined;
}

/** What follows a word such as `skip` or `auslassen`; undefined if the text begins with none. */
export function afterSkipWord(words: string): string | undefined {
  const match = SKIP.exec(words);
  return match ? words.slice(match[0].length).trim() : undefined;
}

/** A duration or date without the word before it (`until`, `for`, `bis`), and whether there was one. */
export function withoutUntil(words: string): { words: string; had: boolean } {
  const rest = words.replace(UNTIL, '');
  return { words: rest, had: rest !== words };
}

/** The thanks that are added to an entry which closes a reason to thank without saying so. */
export const THANKED = { en: '(thanked)', de: '(bedankt)' } as const;
