/** A stream that text goes to, and what is known of the terminal behind it. */
interface TextOutput {
  write(text: string): unknown;
  isTTY?: boolean;
  /** Width of the terminal in columns. */
  columns?: number;
}

/** Everything a run of the program takes from the process: tests hand in their own. */
export interface Io {
  stdout: TextOutput;
  stderr: TextOutput;
  /** `readAll` gives everything that comes in, up to its end. */
  stdin: { isTTY?: boolean; readAll?(): string };
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** The clock, read once per run for `today`, and again by `watch`. */
  now(): Date;
  /**
   * A signal that is aborted when the user or the system asks the program to stop, its reason the signal's name.
   * Whoever asks for it ends by itself; without it the process just ends.
   */
  stopSignal?(): AbortSignal;
}

/** The calendar day of an instant where the machine stands. */
export function localDay(now: Date): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
