/**
 * A text between these has a direction of its own. Source: UAX #9, explicit directional isolates.
 */
export const ISOLATE = '\u2068';
export const END_OF_ISOLATE = '\u2069';
