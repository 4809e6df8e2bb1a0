/** How many activities a page of the log has. */
export const PAGE_SIZE = 50;

/**
 * What the activities of a page of the API hold at most, in bytes; one that holds more is a page of
 * its own.
 */
export const MAX_PAGE_BYTES = 4 * 1024 * 1024;
