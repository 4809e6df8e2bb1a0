/** Characters. Source: NIST SP 800-63B asks for 8 at least; a password is all there is here. */
export const SHORTEST_PASSWORD = 12;

/** Longer ones would only make hashing costly. */
export const LONGEST_PASSWORD = 1024;
