/** The number of activities on a page of the log. */
export const PAGE_SIZE = 50;

/** The maximum size of a page of the API, in bytes; a larger activity gets a page of its own. */
export const MAX_PAGE_BYTES = 4 * 1024 * 1024;
