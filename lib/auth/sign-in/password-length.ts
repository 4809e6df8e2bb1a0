/** Characters. Source: NIST SP 800-63B asks for 8 at least; a password is all there is here. */
export const MIN_PASSWORD_LENGTH = 12;

/** Longer ones would only make hashing costly. */
export const MAX_PASSWORD_LENGTH = 1024;
