/** Secrets are typed again rather than sent back into the page: the names of their fields. */
export const SECRET_FIELD = /password|secret|token/i;
