/** The value of a checked checkbox; an unchecked one is not sent. */
export const CHECKED = 'yes';
