/**
 * An expected problem of operation: a wrong setting, a busy port, an unavailable database. The message
 * is one sentence for the person at the keyboard, so commands print it without a stack trace.
 */
export class OperationalError extends Error {
  override name = 'Failure';
}

/** The message of an unknown thrown value. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node reports a refused `localhost` as one error per address, without a message of its own.
  if (error instanceof AggregateError && error.message === '') return messageOf(error.errors[0]);
  return error.message;
}

/** The stack trace of an unknown thrown value, for developers. */
export function stackOf(error: unknown): string {
  return (error instanceof Error && error.stack) || String(error);
}

/** The code of a system or PostgreSQL error (`ENOENT`, `57P03`), or null. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Sets the path of a system error to the file that the person at the keyboard knows. */
export function withPath(error: unknown, path: string): unknown {
  const isOfSystem = error instanceof Error && 'syscall' in error;
  return isOfSystem ? Object.assign(error, { path }) : error;
}

/**
 * Why a file cannot be read or written, in one sentence for the person at the keyboard; null for other
 * errors. The codes are those of the operating system.
 */
export function describeFileError(error: unknown): string | null {
  const path = error instanceof Error && 'path' in error ? String(error.path) : null;
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk${path ? ` of ${path}` : ''} is full; make room and run this again.`;
    case 'EROFS':
      return `${path ?? 'The disk'} cannot be written, because its file system is read-only.`;
    case 'EACCES':
    case 'EPERM':
      return (
        path && `This user may not access ${path}; give it permission to read and write there.`
      );
    default:
      return null;
  }
}
