/**
 * Something that can go wrong in ordinary life: a setting, a busy port, a database that is away.
 * The message is one sentence for the person at the keyboard, so commands print it without a stack.
 */
export class OperationalError extends Error {
  override name = 'Failure';
}

/** What an unknown thrown value says about itself. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node reports a refused `localhost` as one error per address, with no message of its own.
  if (error instanceof AggregateError && error.message === '') return messageOf(error.errors[0]);
  return error.message;
}

/** Where an unknown thrown value comes from, for those who mend the program. */
export function stackOf(error: unknown): string {
  return (error instanceof Error && error.stack) || String(error);
}

/** The code of a system or PostgreSQL error (`ENOENT`, `57P03`), or null. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** An error of the system's, told of the file that the person at the keyboard knows. */
export function withPath(error: unknown, path: string): unknown {
  const isOfSystem = error instanceof Error && 'syscall' in error;
  return isOfSystem ? Object.assign(error, { path }) : error;
}

/**
 * What keeps a file from being read or written, in one sentence for the person at the keyboard; null
 * for errors of other kinds. The codes are the system's.
 */
export function describeFileError(error: unknown): string | null {
  const path = error instanceof Error && 'path' in error ? String(error.path) : null;
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk${path ? ` of ${path}` : ''} is full; make room and run this again.`;
    case 'EROFS':
      return `${path ?? 'The disk'} cannot be written, for its file system is read-only.`;
    case 'EACCES':
    case 'EPERM':
      return path && `${path} is closed to this user; give it the right to read and write there.`;
    default:
      return null;
  }
}
