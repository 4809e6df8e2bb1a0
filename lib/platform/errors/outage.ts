/** The digest of an error for an unavailable database, which Next passes to the browser. */
export const OUTAGE_DIGEST = 'database-out-of-reach';
