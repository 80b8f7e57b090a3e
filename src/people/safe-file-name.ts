/** Bytes that a name may take: room is left for ` (stub).md` and for what sync tools append, within 255. */
const MAX_BYTES = 200;

/**
 * Words of letters that are one or two bytes and composed, as most names are: safe as they stand. What begins like a
 * device of Windows is looked at more closely.
 */
const PLAIN =
  /^(?![cC][oO][nNmM]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[lL][pP][tT])(?=.{1,99}$)[A-Za-z0-9À-ɏ]+(?:[ '-][A-Za-z0-9À-ɏ]+|\.(?= ))*$/;

const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))/i;
/** Control characters, line separators, byte order marks, marks that turn the writing direction, lone halves. */
const INVISIBLE =
  /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * A file name (without extension) made from any name: valid on Linux, macOS and Windows, linkable in Obsidian,
 * composed (NFC), at most 200 bytes, never empty and never hidden. A safe name comes back as it is.
 * Source: Obsidian help "Internal links" for `# | ^ : %% [[ ]]`, Microsoft "Naming files" for the rest.
 */
export function safeFileName(name: string): string {
  if (PLAIN.test(name)) return name;
  const plain = name
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\\/:|]+/g, '-')
    .replace(/"/g, "'")
    .replace(/[#^[\]*?<>]/g, ' ')
    .replace(/%{2,}/g, '%')
    .replace(/ +/g, ' ')
    .normalize('NFC');
  // Before the cut: what is added must not make the name too long again.
  const usable = trimEnds(plain).replace(WINDOWS_DEVICE, (device) => `${device}_`);
  return trimEnds(cutToBytes(usable)) || 'Unnamed';
}

/** Leading dots hide a file, a `~` at either end marks a temporary one, Windows drops dots and spaces at the end. */
function trimEnds(text: string): string {
  return text.replace(/^[\s.~-]+/, '').replace(/[\s.~-]+$/, '');
}

/** Cuts between whole characters as people see them, so that no accent is torn off its letter. */
function cutToBytes(text: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= MAX_BYTES) return text;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(
    text.slice(0, 400),
  )) {
    bytes += encoder.encode(segment).length;
    if (bytes > MAX_BYTES) break;
    kept += segment;
  }
  return kept === '' ? text.slice(0, 40) : kept;
}
