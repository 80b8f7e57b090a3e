import { isNullScalar } from './read-yaml.js';

/** How a value is quoted at the place where it is written. */
export type QuoteStyle = 'plain' | 'single' | 'double';

/**
 * A text as a YAML scalar on one line that reads back as the same text, here and in programs that take `true`, `010`
 * or `+41 …` for something else. `preferred` is kept where it can hold the text; a link is always quoted.
 */
export function formatScalar(text: string, preferred: QuoteStyle = 'plain', inFlow = false): string {
  if (preferred === 'plain' && isPlain(text, inFlow)) return text;
  const single = preferred === 'single' && !NEEDS_ESCAPE.test(text);
  return single ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}

/** A property's value: a scalar, or a list on one line. */
export function formatValue(
  value: string | readonly string[],
  preferred: QuoteStyle = 'plain',
  inFlow = false,
): string {
  return typeof value === 'string'
    ? formatScalar(value, preferred, inFlow)
    : formatFlowList(value, preferred);
}

/** A list on one line: `[a, b]`. */
export function formatFlowList(items: readonly string[], preferred: QuoteStyle = 'plain'): string {
  return `[${items.map((item) => formatScalar(item, preferred, true)).join(', ')}]`;
}

// Line breaks, control characters, what YAML calls non-printable, and lone surrogates.
const NEEDS_ESCAPE =
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const OTHER_TYPE = /^(?:true|false|yes|no|on|off|y|n|null|~|\.nan|[-+]?\.inf)$/i;
// What some YAML reader takes for a number and may write back in another form.
const NUMBER_LIKE =
  /^[-+]?(?:[\d_.,]*\d[\d_.,]*|[\d.]+e[-+]?\d+|0x[\da-f]+|0o[0-7]+|\d+(?::\d{1,2})+(?:\.\d*)?)$/i;
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?$/;

function isPlain(text: string, inFlow: boolean): boolean {
  if (text === '' || text !== text.trim() || NEEDS_ESCAPE.test(text) || isNullScalar(text)) return false;
  if (/^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`=]|^-{3}|^\.{3}|^<</.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text) || (inFlow && /[,[\]{}]|^[-?:]|:$/.test(text))) return false;
  if (OTHER_TYPE.test(text)) return false;
  return !NUMBER_LIKE.test(text) || PLAIN_NUMBER.test(text);
}

function doubleQuoted(text: string): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(new RegExp(NEEDS_ESCAPE, 'g'), escapeOf);
  return `"${escaped}"`;
}

function escapeOf(sign: string): string {
  if (sign === '\n') return '\\n';
  if (sign === '\t') return '\\t';
  return `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
