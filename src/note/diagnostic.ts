/** The severity decides who hears of it: a `hint` is shown by `check` only and is no finding. */
export type Severity = 'error' | 'warning' | 'hint';

/**
 * Everything that can be wrong with a note, the settings or a template. The union is closed: `check --help` and
 * `docs/format.md` list the codes, a test keeps them complete.
 */
export type DiagnosticCode =
  // the note cannot be read as a whole; it is never written to
  | 'invalid-yaml'
  | 'unclosed-front-matter'
  | 'front-matter-not-a-map'
  | 'front-matter-language'
  | 'merge-conflict'
  | 'too-large'
  | 'not-text'
  | 'unreadable'
  // one value, entry or task cannot be understood; the rest of the note counts
  | 'invalid-date'
  | 'invalid-every'
  | 'invalid-birthday'
  | 'invalid-occasion'
  | 'invalid-family'
  | 'invalid-rapport'
  | 'invalid-status'
  | 'invalid-value'
  | 'unknown-tier'
  | 'unknown-kind'
  | 'entry-without-date'
  | 'unresolved-link'
  | 'ambiguous-link'
  // the vault
  | 'conflict-copy'
  | 'saved-over'
  | 'outside-vault'
  | 'broken-markers'
  // settings and templates
  | 'invalid-settings'
  | 'invalid-setting'
  | 'unknown-setting'
  | 'invalid-template'
  // hints
  | 'similar-property'
  | 'no-met-at';

/** Something that could not be understood, and where. Bad user text is a value, never an exception. */
export interface Diagnostic {
  /** Vault-relative, with `/`. */
  path: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 code units, a BOM not counted. */
  column: number;
  code: DiagnosticCode;
  severity: Severity;
  /** What is wrong and what to do, one or two sentences, in English. */
  message: string;
  /** The line as it stands in the file, shortened; empty where the file has no text. */
  excerpt: string;
}
