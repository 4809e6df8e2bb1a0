const MEBIBYTE = 1024 * 1024;

/** Of one partner: enough to find out what dates its records so, and an end to who does it for ever. */
export const MAX_SET_ASIDE = 1000;
export const MAX_SET_ASIDE_BYTES = 32 * MEBIBYTE;
