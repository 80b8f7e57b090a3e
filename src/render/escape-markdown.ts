/**
 * Text of a note made safe inside a generated Markdown line: it shows as it is and can open no link, tag, comment,
 * code or HTML, in Obsidian and on GitHub. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/(^|\s)#(?=\S)/g, '$1\\#')
    .replace(/(?<=([%=^]))\1/g, '\\$1')
    .trim();
}

/** The same for a message that is copied out of the file: only what would break the file is taken apart. */
export function harmlessMarkdown(text: string): string {
  return visible(text)
    .replace(/([[\]])\1+/g, '$1')
    .replace(/<(?=[!/?a-zA-Z])/g, '‹')
    .replace(/([%$`])(?=\1)/g, '$1 ');
}

/** Control and direction-changing characters are left out: they could make the line read otherwise than it is. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g,
    '',
  );
}
