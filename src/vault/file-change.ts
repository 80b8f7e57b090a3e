/** One file to be written. Texts are whole files; a byte order mark is part of the text. */
export interface FileChange {
  /** Vault-relative, with `/`. */
  path: string;
  /** What the file must still hold; null if it must not exist yet. */
  before: string | null;
  /** What it shall hold; null removes it. */
  after: string | null;
  /** False for generated files, which can be made again: they are renamed into place, but not flushed to the disk. */
  flush?: boolean;
  /** True for files of the program's own: nobody else may read them, nor the folders that are made for them. */
  isPrivate?: boolean;
}
