/** Field names of secrets, which have to be typed again rather than sent back to the page. */
export const SECRET_FIELD = /password|secret|token/i;
