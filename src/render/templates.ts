import { Liquid, type Template } from 'liquidjs';
import { BUILTIN_TEMPLATES } from './builtin-templates.js';

/** Templates by name, as `en/due.liquid` → its text. */
export type Templates = Readonly<Record<string, string>>;

/** Renders one template with plain data; throws {@link TemplateError} for a template that cannot be used. */
export type Render = (name: string, data: object) => string;

/** A template that cannot be read or goes over its limits: whose it is, and why. */
export class TemplateError extends Error {
  override name = 'TemplateError';
  constructor(
    readonly template: string,
    readonly reason: string,
    readonly line: number,
  ) {
    super(`template ${template}, line ${line}: ${reason}`);
  }
}

/** UTF-16 units; a page that no editor opens with pleasure, and that could outgrow `max-note`. */
const MAX_OUTPUT = 200_000;
/** A template is read and rendered within two seconds: an own one cannot stop the program. */
const LIMITS = { parseLimit: 1_000_000, renderLimit: 2_000, memoryLimit: 20_000_000 };

/**
 * A renderer over the packaged templates with `own` ones before them. Templates see own properties of plain data
 * only, and reach no file. Own ones stay within limits of time, size and memory (LiquidJS "DoS prevention"); the
 * packaged ones have none, since they are known to end, and nothing could take their place.
 */
export function templateRenderer(own: Templates = {}): Render {
  // A parsed template costs more than the page that it gives: the last set is kept.
  if (!last || !isSame(own, last.own)) last = { own: { ...own }, render: newRenderer(own) };
  return last.render;
}

let last: { own: Templates; render: Render } | undefined;

function isSame(a: Templates, b: Templates): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function newRenderer(own: Templates): Render {
  const packaged = engineFor(BUILTIN_TEMPLATES);
  const limited =
    Object.keys(own).length > 0 ? engineFor({ ...BUILTIN_TEMPLATES, ...own }, LIMITS) : packaged;
  const parsed = new Map<string, Template[]>();
  const renderOrThrow: Render = (name, data) => {
    const isOwn = Object.hasOwn(own, name);
    try {
      const engine = isOwn ? limited : packaged;
      let template = parsed.get(name);
      if (!template) {
        template = engine.parseFileSync(name);
        parsed.set(name, template);
      }
      const text = engine.renderSync(template, data) as string;
      if (!isOwn || text.length <= MAX_OUTPUT) return text;
    } catch (error) {
      const { message, token } = error as Error & { token?: { getPosition?: () => [number, number] } };
      throw new TemplateError(name, reasonIn(message), token?.getPosition?.()[0] ?? 1);
    }
    throw new TemplateError(name, `it writes more than ${MAX_OUTPUT} characters`, 1);
  };
  return renderOrThrow;
}

function engineFor(templates: Templates, limits: Partial<typeof LIMITS> = {}): Liquid {
  const engine = new Liquid({
    templates: { ...templates },
    ownPropertyOnly: true,
    strictFilters: true,
    cache: true,
    greedy: false,
    // Else it asks the machine for its own, which takes long, and months would have other names on another one.
    locale: 'en-US',
    ...limits,
  });
  // LiquidJS' own `capitalize` lowers the rest of the text: names would suffer.
  engine.registerFilter('sentence_case', (text: unknown) =>
    String(text).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  );
  return engine;
}

function reasonIn(message: string): string {
  const line = (message.split('\n')[0] ?? '').replace(/, file:.*$/, '');
  const file = /Failed to lookup (".*?") in/.exec(line)?.[1];
  return file === undefined ? line : `it asks for ${file}: a template reads no files`;
}

/** Tidies rendered Markdown: no blanks at line ends, one blank line at most, no blank lines around. */
export function tidyMarkdown(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/**
 * Calls `write` with a renderer, and again without each own template that fails, until the packaged ones have taken
 * the place of all that cannot be used. Returns those with what was written.
 */
export function withUsableTemplates<T>(
  own: Templates,
  write: (render: Render, failed: readonly TemplateError[]) => T,
): { result: T; failed: TemplateError[] } {
  let usable = own;
  const failed: TemplateError[] = [];
  for (;;) {
    try {
      return { result: write(templateRenderer(usable), failed), failed };
    } catch (error) {
      if (!(error instanceof TemplateError) || !Object.hasOwn(usable, error.template)) throw error;
      const { [error.template]: _, ...others } = usable;
      usable = others;
      failed.push(error);
    }
  }
}
