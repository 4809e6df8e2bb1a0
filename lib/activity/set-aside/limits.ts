const MEBIBYTE = 1024 * 1024;

/** Per partner: enough to find out what causes the wrong dates, and a limit to endless ones. */
export const MAX_SET_ASIDE = 1000;
export const MAX_SET_ASIDE_BYTES = 32 * MEBIBYTE;
