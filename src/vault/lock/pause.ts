const nobody = new Int32Array(new SharedArrayBuffer(4));

/** Lets so many milliseconds go by. The program reads and writes synchronously, so it also waits so. */
export function pause(ms: number): void {
  if (ms > 0) Atomics.wait(nobody, 0, 0, ms);
}
