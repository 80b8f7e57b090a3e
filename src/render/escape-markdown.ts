/**
 * Text of a note made safe inside a generated Markdown line: it shows as it is and can open no link, tag, comment,
 * code, HTML or template, and is no field or date of a plugin, in Obsidian and on GitHub. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(TASK_DATE, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*[\]|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/(?<![\p{L}\p{N}/=&])#(?=\S)/gu, '\\#')
    .replace(/(?<=([%=^{]))\1|(?<=\{)%/g, '\\$&')
    .replace(/(?<=:):(?=\s|$)/g, '\\:')
    .replace(/(?<= )\^(?=[A-Za-z0-9-]+$)/, '\\^');
}

/**
 * The same for a message that is copied out of the file, line breaks and all: what would break the file or mean
 * something in it is taken apart; no signs are put before others, since they would be copied along.
 */
export function harmlessMarkdown(text: string): string {
  return visible(text)
    .replace(TASK_DATE, '')
    .replace(/([[\]])\1+/g, '$1')
    .replace(/\](?=[(:[])/g, '] ')
    .replace(/<(?=[!/?%a-zA-Z])/g, '‹')
    .replace(/([%$`{])(?=\1)|(\{)(?=%)/g, '$1$2 ')
    .replace(/`(?=\s*\$?=)/g, "'")
    .replace(/\$(?=\S[^$\n]*(?<=\S)\$)/g, '$ ')
    .replace(/([[(][\p{L}\p{N} _-]{1,60})::(?=\s)/gu, '$1:')
    .replace(/(?<![\p{L}\p{N}/=&])#(?=\p{N}*[\p{L}_/-])/gu, '')
    .replace(/(?<=\s)\^(?=[A-Za-z0-9-]+$)/gm, '^ ')
    .replace(LINE_START, (_, before: string, sign: string) => before + (INSTEAD[sign.charAt(0)] ?? ''))
    .replace(/^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[([^\n])\](?=\s|$)/gmu, '$1($2)')
    .replace(/^([ \t]*)([-=*_~])(?=(?:[ \t]*\2){1,}[,.]?[ \t]*$).*$/gm, '$1…');
}

/** The signs of the Tasks plugin before a date: its queries must not find the date a second time. */
const TASK_DATE = /[📅📆🗓⏳⌛🛫✅❌➕]\uFE0F?\s*(?=\d{4}-\d\d-\d\d)/gu;
/** What makes a heading, a quotation, a comment or a fence of a whole line. */
const LINE_START = /^((?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*[ \t]*)(#{1,6}(?=\s|$)|>+|~{3,})/gm;
const INSTEAD: Readonly<Record<string, string>> = { '#': '＃', '>': '›', '~': '∼' };

/**
 * Control and direction-changing characters and halves of characters are left out: they could make the line read
 * otherwise than it is, and a page with half a character could not be written.
 */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Cs}/gu,
    (sign) => (/[\u000B-\u000D\u0085\u2028\u2029]/.test(sign) ? ' ' : ''),
  );
}
