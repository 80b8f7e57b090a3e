/** The little that the survey of a vault needs to know of a note. */
export interface NoteSketch {
  /** Vault-relative, with `/`. */
  path: string;
  /** The properties, key as written → the first line of the value, or its list items. */
  properties: Map<string, string[]>;
  /** Lower case, without `#`, from the front matter and the beginning of the body. */
  tags: string[];
}

const LONGEST_HEAD = 20_000;

/**
 * Sketches a note by its lines: rough, but quick and never at odds with broken front matter. Only top-level keys with
 * scalars and lists are seen.
 */
export function sketchNote(path: string, text: string): NoteSketch {
  const head = text.slice(0, LONGEST_HEAD).replace(/^\uFEFF/, '');
  const match = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(head);
  const properties = match ? propertiesOf(match[1] as string) : new Map<string, string[]>();
  const body = head.slice(match?.[0].length ?? 0);
  const tags = new Set(bodyTags(body));
  for (const [key, values] of properties) {
    if (/^tags?$/i.test(key))
      for (const value of values) for (const tag of value.split(/[\s,]+/)) tags.add(bareTag(tag));
  }
  tags.delete('');
  return { path, properties, tags: [...tags] };
}

function propertiesOf(yaml: string): Map<string, string[]> {
  const properties = new Map<string, string[]>();
  let values: string[] | undefined;
  for (const line of yaml.split(/\r?\n/)) {
    const item = /^\s*-[ \t]+(.*)$/.exec(line);
    const property = item ? null : /^(["']?)([^\s"'#:[\]{}][^:"'#]{0,60})\1:(?:[ \t]+(.*))?$/.exec(line);
    if (property) {
      values = listOf(property[3] ?? '');
      properties.set((property[2] as string).trim(), values);
    } else if (item && values) values.push(...listOf(item[1] as string));
  }
  return properties;
}

/** The items of `[a, "b"]`, or the one value; brackets of links, quotes and comments go. */
function listOf(written: string): string[] {
  const value = written.replace(/\s+#.*$/, '').trim();
  const items = /^\[(?!\[).*\]$/.test(value) ? value.slice(1, -1).split(',') : [value];
  return items
    .map((item) =>
      item
        .trim()
        .replace(/^["']|["']$/g, '')
        .replace(/^\[+|\]+$/g, ''),
    )
    .filter(Boolean);
}

function bodyTags(body: string): string[] {
  const start = body.slice(0, 2000).replace(/`[^`\n]*`/g, ' ');
  return [...start.matchAll(/(?:^|\s)#(\p{L}[\p{L}\p{N}_/-]*)/gu)].map((match) =>
    bareTag(match[1] as string),
  );
}

function bareTag(tag: string): string {
  return tag.replace(/^#/, '').toLowerCase();
}
