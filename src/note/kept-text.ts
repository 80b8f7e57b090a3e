/** A text that was put away. */
export interface KeptText {
  get(): string;
}

/** Puts a text away, which is one line of Latin-1. */
export type KeepText = (text: string) => KeptText;

/** Puts it nowhere. */
export const asItIs: KeepText = (text) => ({ get: () => text });
