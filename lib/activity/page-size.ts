/** How many activities a page of the log has. */
export const PAGE_SIZE = 50;
