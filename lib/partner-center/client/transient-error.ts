/**
 * Something that another try may mend. The message is the rest of a sentence that begins with the
 * host, such as "answers HTTP 503".
 */
export class TransientError extends Error {
  override name = 'TransientFailure';

  constructor(
    message: string,
    private readonly more: {
      /** How many ms the host asks to wait; null when it says nothing. */
      retryAfter?: number | null;
      /** There was no answer at all. */
      isSilence?: boolean;
    } = {},
  ) {
    super(message);
  }

  get retryAfter(): number | null {
    return this.more.retryAfter ?? null;
  }

  get isSilence(): boolean {
    return this.more.isSilence ?? false;
  }
}
