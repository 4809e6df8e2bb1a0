/** The mark of an error that says that the database is out of reach, which Next hands to the browser. */
export const OUTAGE_DIGEST = 'database-out-of-reach';
