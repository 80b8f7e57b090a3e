/**
 * Why a use case gave up: `refused` the request cannot be met, `usage` it was put wrongly (or the settings are
 * wrong), `environment` the disk or the system failed, `interrupted` the user stopped it.
 */
export type FailureKind = 'refused' | 'usage' | 'environment' | 'interrupted';

/** A use case that could not be carried out, with a message that is fit for the user to read. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly kind: FailureKind,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The failure behind any error: a system error becomes `environment` with its path; undefined for a defect. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  const what = WORDS[String(error.code)] ?? error.message;
  return new Failure('environment', `${path}${what} (${String(error.code)}).`, { cause: error });
}

const WORDS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'the system does not permit this',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'your disk quota is used up',
  EFBIG: 'the file would be larger than allowed',
  EIO: 'the disk failed to read or write',
  EXDEV: 'a part of the folder lies on another disk',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'not a folder',
  EISDIR: 'is a folder',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files on this machine',
  ELOOP: 'the links go round in circles',
  ENAMETOOLONG: 'the name is too long for this disk',
};
