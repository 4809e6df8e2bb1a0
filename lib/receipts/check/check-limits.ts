/** What a file may have that is handed back: some more than ten million records. In bytes: 4 GiB. */
export const MAX_FILE_BYTES = 4 * 1024 ** 3;

/** How long a check may take, from the first byte of the file to its result. */
export const MAX_CHECK_MS = 15 * 60_000;
