/**
 * Something that can go wrong in ordinary life: a setting, a busy port, a database that is away.
 * The message is one sentence for the person at the keyboard, so commands print it without a stack.
 */
export class Failure extends Error {
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
