import type { Diagnostic, Severity } from '../../note/diagnostic.js';
import type { TextStyle } from './agenda-text.js';
import { cutToWidth } from './display-width.js';
import { visibleLine } from './visible.js';
import { wrap } from './wrap.js';

/** How many hints of one kind are shown one by one. */
const HINTS_SHOWN = 3;

/**
 * Problems for a terminal: `path:line:column: severity code message`, then the line of the file. Hints come last,
 * grouped by their kind. Ends with a line break unless there is nothing to say.
 */
export function problemText(problems: Diagnostic[], style: TextStyle): string {
  const findings = problems.filter((one) => one.severity !== 'hint');
  const lines = findings.flatMap((one) => problemLines(one, style));
  const hints = new Map<string, Diagnostic[]>();
  for (const one of problems) {
    if (one.severity === 'hint') hints.set(one.code, [...(hints.get(one.code) ?? []), one]);
  }
  for (const [code, group] of hints) {
    if (lines.length > 0) lines.push('');
    lines.push(...group.slice(0, HINTS_SHOWN).flatMap((one) => problemLines(one, style)));
    const more = group.length - HINTS_SHOWN;
    if (more > 0)
      lines.push(
        style.paint.faint(`  … and ${more} more hints of this kind (${code}); with --json you see all`),
      );
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** How many there are of each severity, in words: `2 errors, 1 warning and 3 hints`. */
export function problemCount(problems: Diagnostic[]): string {
  const words = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = problems.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return words.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

function problemLines(problem: Diagnostic, { paint, width }: TextStyle): string[] {
  const colour: Record<Severity, (text: string) => string> = {
    error: paint.late,
    warning: paint.warning,
    hint: paint.faint,
  };
  const place = `${visibleLine(problem.path)}:${problem.line}:${problem.column}:`;
  const head = `${place} ${colour[problem.severity](problem.severity)} ${problem.code} ${visibleLine(problem.message)}`;
  const excerpt = visibleLine(problem.excerpt).trim();
  return [
    wrap(head, width, 4),
    ...(excerpt === '' ? [] : [paint.faint(`    | ${cutToWidth(excerpt, width - 6)}`)]),
  ];
}
