import { randomBytes } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Puts the outcome of a merge into the file that git gave for it: beside it first, then renamed, so that git finds
 * either the old or the new whole. It is git's own temporary file, no file of the vault.
 */
export function writeMerged(file: string, bytes: string | Uint8Array): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}`;
  const descriptor = openSync(temporary, 'wx', 0o600);
  try {
    try {
      writeFileSync(descriptor, bytes);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
