import { nfc } from './text-key.js';

/** The form in which names meet: composed Unicode, without case. */
export function nameKey(text: string): string {
  return nfc(text).toLowerCase();
}
