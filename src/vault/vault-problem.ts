import type { Diagnostic, DiagnosticCode, Severity } from '../note/diagnostic.js';

/** A diagnostic about a file or folder as a whole: at its first line, without an excerpt. */
export function vaultProblem(
  path: string,
  code: DiagnosticCode,
  message: string,
  severity: Severity = 'warning',
): Diagnostic {
  return { path, line: 1, column: 1, code, severity, message, excerpt: '' };
}
