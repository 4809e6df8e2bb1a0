/** A domain in lower case: labels of letters, digits and hyphens, the last no number (RFC 1123). */
export const DOMAIN_NAME =
  /^(?=.{4,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;
