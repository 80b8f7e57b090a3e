import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { errorCode } from './environment-error.js';
import { READ_FLAGS, readOnce } from './read-once.js';

/** A file's text, or why it has none. */
export type ReadText =
  | { ok: true; text: string }
  | { ok: false; reason: 'missing' | 'not-a-file' | 'not-text' | 'unreadable'; code?: string }
  | { ok: false; reason: 'too-large'; size: number };

let shared = Buffer.allocUnsafe(64 * 1024);

/**
 * Reads a whole file as UTF-8, byte order mark included. Files beyond `maxBytes`, with NUL bytes or invalid UTF-8 are
 * refused, so that a text read here always writes back to the same bytes. Never throws.
 */
export function readText(file: string, maxBytes: number): ReadText {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, READ_FLAGS);
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return { ok: false, reason: 'not-a-file' };
    if (stat.size > maxBytes) return { ok: false, reason: 'too-large', size: stat.size };
    return decode(readAll(descriptor, stat.size, maxBytes), maxBytes);
  } catch (error) {
    const code = errorCode(error) ?? 'UNKNOWN';
    if (code === 'ENOENT' || code === 'ENOTDIR') return { ok: false, reason: 'missing' };
    // A socket cannot be opened at all.
    return code === 'ENXIO' ? { ok: false, reason: 'not-a-file' } : { ok: false, reason: 'unreadable', code };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * The same for a file that was just seen to be one, of so many bytes where its size was looked at: without another look at
 * it. What comes back in one piece, with room for more, is all of a file; of one whose size is known it must be just so many.
 */
export function readSeenText(file: string, size: number | undefined, maxBytes: number): ReadText {
  // One that was empty may be about to be filled.
  const mayBeOnePiece = size !== 0 && (size ?? 0) < shared.length;
  const count = mayBeOnePiece ? readOnce(file, shared, 0, shared.length) : 0;
  const isAll = count > 0 && (size === undefined ? count < shared.length : count === size);
  return isAll ? decode(shared.subarray(0, count), maxBytes) : readText(file, maxBytes);
}

/**
 * The bytes in the shared buffer, read to the end whatever size was announced: the file may be growing. One look is enough
 * where it gave exactly that size with room for more.
 */
function readAll(descriptor: number, size: number, maxBytes: number): Buffer {
  let length = 0;
  while (length <= maxBytes) {
    if (length === shared.length) {
      const larger = Buffer.allocUnsafe(shared.length * 4);
      shared.copy(larger);
      shared = larger;
    }
    const count = readSync(descriptor, shared, length, shared.length - length, null);
    if (count === 0) break;
    length += count;
    if (count === size && length < shared.length) break;
  }
  return shared.subarray(0, length);
}

function decode(bytes: Buffer, maxBytes: number): ReadText {
  if (bytes.length > maxBytes) return { ok: false, reason: 'too-large', size: bytes.length };
  if (!isUtf8(bytes)) return { ok: false, reason: 'not-text' };
  const text = bytes.toString('utf8');
  return text.includes('\0') ? { ok: false, reason: 'not-text' } : { ok: true, text };
}
