/**
 * The disk or the system failed: no space, no permission, a folder that is gone. It has the shape of node's system
 * errors (`code`, `syscall`, `path`), with the vault-relative path.
 */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  /** For a failed series of writes: what had become of the changes before this one. */
  done: readonly { path: string; outcome: string }[] = [];

  constructor(
    readonly path: string,
    readonly code: string,
    readonly syscall: string,
    options: { cause: unknown },
  ) {
    super(`${path}: ${syscall} failed (${code}).`, options);
  }
}

/** The error code of a system error, `ENOENT` for instance; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Wraps a system error with the vault-relative path; defects pass through unchanged. */
export function environmentError(path: string, error: unknown): unknown {
  const code = errorCode(error);
  if (error instanceof EnvironmentError || code === undefined) return error;
  const syscall = error instanceof Error && 'syscall' in error ? String(error.syscall) : 'access';
  return new EnvironmentError(path, code, syscall, { cause: error });
}
