const TEMPLATE_FOLDER = /(?:^|\/)(?:_?templates?|_?vorlagen?)\//i;
/** A value that is a placeholder, or begins with one: `name: {{title}}`, `- "<% tp.file.title %>"`. */
const PLACEHOLDER_VALUE = /^[ \t]*(?:-|[^\s:#][^:\n]{0,60}:)[ \t]*(?:-[ \t]*)?["'[ ]*(?:\{\{|<%)/m;
/** What Obsidian, QuickAdd and Templater fill in, wherever it stands. */
const KNOWN_PLACEHOLDER =
  /\{\{\s*(?:title|date|time|name|value|field|linkcurrent|vdate)\b[^{}\n]*\}\}|<%[-_*+]?\s*tp\./i;

/** True for a path in a folder of templates. */
export function isInTemplateFolder(path: string): boolean {
  return TEMPLATE_FOLDER.test(path);
}

/**
 * True for a template that still waits to be filled in: `{{…}}` or `<% … %>` in its file name, its title or as a value
 * of its front matter. A person who merely mentions such signs is none.
 */
export function isTemplate(path: string, text: string): boolean {
  if (!text.includes('{{') && !text.includes('<%')) return /\{\{|<%/.test(path);
  if (/\{\{|<%/.test(path)) return true;
  const { frontMatter, title } = headOf(text);
  return (
    PLACEHOLDER_VALUE.test(frontMatter) ||
    KNOWN_PLACEHOLDER.test(frontMatter) ||
    /\{\{.*\}\}|<%.*%>/.test(title)
  );
}

function headOf(text: string): { frontMatter: string; title: string } {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(text.slice(0, 20_000));
  const isFirst = match !== null && match.index === 0;
  const body = text.slice(isFirst ? match[0].length : 0).slice(0, 5_000);
  const heading = /^#[ \t]+(.*)$/m.exec(body)?.[1] ?? '';
  const firstLine = /^\s*((?:\{\{|<%).*)$/m.exec(body.slice(0, 500));
  const opening = firstLine?.index === 0 ? (firstLine[1] ?? '') : '';
  return { frontMatter: isFirst ? (match[1] ?? '') : '', title: `${heading}\n${opening}` };
}
