/**
 * A failure that a retry may fix. The message is the rest of a sentence that starts with the host,
 * such as "answers HTTP 503".
 */
export class TransientError extends Error {
  override name = 'TransientError';

  constructor(
    message: string,
    private readonly details: {
      /** How long the host asks to wait, in ms; null when it says nothing. */
      retryAfterMs?: number | null;
      /** There was no response at all. */
      isUnreachable?: boolean;
    } = {},
  ) {
    super(message);
  }

  get retryAfterMs(): number | null {
    return this.details.retryAfterMs ?? null;
  }

  get isUnreachable(): boolean {
    return this.details.isUnreachable ?? false;
  }
}
