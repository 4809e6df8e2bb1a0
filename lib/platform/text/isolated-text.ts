import { visibleText } from './visible-text';

/** Between these a text has a direction of its own. Source: UAX #9, explicit directional isolates. */
export const ISOLATE = '\u2068';
export const END_OF_ISOLATE = '\u2069';

// Letters and figures that are written from right to left, or move what stands beside them.
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A text from outside as it stands among words, in a sentence, a title or a label: visible, without
 * the blanks around it, and isolated where it would change the order of the words beside it. Not
 * for what is so already: the marks would be made visible.
 */
export function isolatedText(text: string): string {
  const visible = visibleText(text).trim();
  return hasRightToLeft(visible) ? `${ISOLATE}${visible}${END_OF_ISOLATE}` : visible;
}

/** Whether a text has anything in it that is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
