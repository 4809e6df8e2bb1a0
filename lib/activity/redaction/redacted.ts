/** Replaces a secret in what is stored. */
export const REDACTED = '[redacted]';
