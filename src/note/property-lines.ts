/** Where a top-level property stands in the YAML of a note; lines count from 0 at the first line of the YAML. */
export interface PropertyLines {
  line: number;
  /** The last line that belongs to it. */
  lastLine: number;
  /** The lines of the `- ` items of a block list, if the value is one. */
  items: number[];
}

const PLAIN_KEY = /^(?![-?:](?:\s|$))[^\s#"'[\]{},&*!|>%@`]/;
const QUOTED_KEY = /^(?:"((?:[^"\\]|\\["\\/])*)"|'((?:[^']|'')*)')[ \t]*:(?=\s|$)/;
const ITEM = /^([ \t]*)-(?=\s|$)/;

/**
 * The lines of the top-level properties, found without a YAML parser: ordinary front matter has its keys at the
 * beginning of lines. Undefined where it is written in another way (then the parser has to be asked).
 */
export function scanPropertyLines(yaml: string): Map<string, PropertyLines> | undefined {
  const found = new Map<string, PropertyLines>();
  let current: PropertyLines | undefined;
  let itemIndent: string | undefined;
  let openList = false;
  const lines = yaml.split('\n');
  for (let number = 0; number < lines.length; number++) {
    const line = lines[number] as string;
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    const item = ITEM.exec(line);
    if (item || line.startsWith(' ') || line.startsWith('\t')) {
      if (!current) return undefined;
      current.lastLine = number;
      if (item && openList) {
        itemIndent ??= item[1] as string;
        if (item[1] === itemIndent) current.items.push(number);
      }
      continue;
    }
    const key = keyOf(line);
    if (key === undefined || found.has(key.name)) return undefined;
    current = { line: number, lastLine: number, items: [] };
    found.set(key.name, current);
    itemIndent = undefined;
    openList = key.value === '' || /^(?:#|[&!]\S*$)/.test(key.value);
  }
  return found;
}

function keyOf(line: string): { name: string; value: string } | undefined {
  const quoted = QUOTED_KEY.exec(line);
  if (quoted) {
    const name = quoted[1]?.replace(/\\(.)/g, '$1') ?? (quoted[2] as string).replaceAll("''", "'");
    return { name, value: line.slice(quoted[0].length).trim() };
  }
  if (!PLAIN_KEY.test(line)) return undefined;
  for (let colon = line.indexOf(':'); colon !== -1; colon = line.indexOf(':', colon + 1)) {
    const next = line.charAt(colon + 1);
    if (next !== '' && next !== ' ' && next !== '\t' && next !== '\r') continue;
    const name = line.slice(0, colon).trim();
    return name.includes(' #') ? undefined : { name, value: line.slice(colon + 1).trim() };
  }
  return undefined;
}
