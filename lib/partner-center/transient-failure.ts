/**
 * Something that another try may mend. The message is the rest of a sentence that begins with the
 * host, such as "answers HTTP 503".
 */
export class TransientFailure extends Error {
  override name = 'TransientFailure';

  constructor(
    message: string,
    /** How many ms the host asks to wait; null when it says nothing. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}
