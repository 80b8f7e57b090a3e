// biome-ignore format: one line is easier to compare
const RAW = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/u;
const COLOUR = /\x1b\[\d{1,2}(?:;\d{1,3})*m/g;

/** What a terminal would obey or hide in the output of the program; undefined if there is nothing. */
export function rawForTerminal(output: string, hasColours: boolean): string | undefined {
  const text = hasColours ? output.replace(COLOUR, '') : output;
  const match = RAW.exec(text);
  if (!match) return undefined;
  const sign = `U+${(match[0].codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  return `${sign} sent raw: ${JSON.stringify(text.slice(Math.max(0, match.index - 30), match.index + 20))}`;
}
