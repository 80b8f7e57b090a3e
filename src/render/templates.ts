import { Liquid } from 'liquidjs';
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

/** A page has 20,000 lines at most and is rendered within two seconds: an own template cannot stop the program. */
const LIMITS = { parseLimit: 1_000_000, renderLimit: 2_000, memoryLimit: 20_000_000 };

/**
 * A renderer over the packaged templates with `own` ones before them. Templates see own properties of plain data
 * only, reach no file and stay within limits of time and memory (LiquidJS "DoS prevention").
 */
export function templateRenderer(own: Templates = {}): Render {
  const templates = { ...BUILTIN_TEMPLATES, ...own };
  const engine = new Liquid({ templates, ownPropertyOnly: true, cache: true, greedy: false, ...LIMITS });
  // LiquidJS' own `capitalize` lowers the rest of the text: names would suffer.
  engine.registerFilter('sentence_case', (text: unknown) =>
    String(text).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  );
  const renderOrThrow: Render = (name, data) => {
    try {
      return engine.renderFileSync(name, data) as string;
    } catch (error) {
      const { message, token } = error as Error & { token?: { getPosition?: () => [number, number] } };
      throw new TemplateError(name, firstLine(message), token?.getPosition?.()[0] ?? 1);
    }
  };
  return renderOrThrow;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/, file:.*$/, '');
}

/** Tidies rendered Markdown: no blanks at line ends, one blank line at most, no blank lines around. */
export function tidyMarkdown(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
