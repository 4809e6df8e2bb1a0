/**
 * In characters. NIST SP 800-63B requires at least 8; more here, because a password is the only
 * factor.
 */
export const MIN_PASSWORD_LENGTH = 12;

/** In characters; longer passwords would only make hashing expensive. */
export const MAX_PASSWORD_LENGTH = 1024;
