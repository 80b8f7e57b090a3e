/** What a disk may take for one name: case by the widest rules, composition, and what Windows drops at the end. */
export function sameFileKey(name: string): string {
  const folded = name.normalize('NFD').toUpperCase().toLowerCase().toUpperCase().normalize('NFD');
  return folded.replace(/[. ]+$/, '');
}

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i;

/** Why a file name does not work on every system or in Obsidian's links; undefined if it does. */
export function badFileName(name: string): string | undefined {
  if (Buffer.byteLength(name) > 255) return 'more than 255 bytes';
  if (/[\\/:*?"<>|#^[\]]|%%/.test(name)) return 'a sign that some system or Obsidian refuses';
  if (/[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u.test(name))
    return 'an invisible character';
  if (RESERVED.test(name)) return 'a device of Windows';
  if (/^[\s.~-]|[\s.]$/.test(name.replace(/\.md$/, '')))
    return 'a beginning or an end that some system drops';
  return name.normalize('NFC') === name ? undefined : 'not composed';
}
