/** Times in milliseconds; tests that are about something else set them to 0. */
export const SETTLING = {
  /** Editors empty a file and then fill it: one that was written just now may be half a file. */
  young: 30,
  /** An empty file is likely to be one: on a busy machine its writer may not come on for long. */
  empty: 2_000,
  /** Nobody waits longer than this for a file that is written all the time. */
  longest: 300,
  /** After this long a written note is looked at again: whoever had read it before and saved by now wrote over it. */
  again: 15,
  /** Nothing is told of a note that was saved so recently: it may be half written, and told is told once. */
  told: 1_000,
  /** How long to wait for whoever was writing into a file while its place was taken. */
  writer: 1_000,
};
