/**
 * The version of the redaction rules. Increase it with every change after which the rules hide less
 * than before, or something else: a value that earlier rules hid may then come again in clear text,
 * and must still count as the same record.
 */
export const REDACTION_VERSION = 1;

/**
 * What `[redacted]` in a stored record means: the version of the rules that wrote it; the negated
 * version where the record arrived with it, so that it is literal text; null where this was not
 * recorded yet.
 */
export type Redaction = number | null;

/** Whether a stored record was redacted by the current rules. */
export function isCurrentRedaction(redaction: Redaction): boolean {
  return redaction !== null && Math.abs(redaction) === REDACTION_VERSION;
}

/** Whether `[redacted]` in a stored record may hide something that the current rules would show. */
export function mayRevealMore(redaction: Redaction): boolean {
  return redaction === null || (redaction > 0 && !isCurrentRedaction(redaction));
}
