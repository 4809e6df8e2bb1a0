import { END_OF_ISOLATE, ISOLATE } from './isolates';
import { visibleText } from './visible-text';

// Letters and digits that are written from right to left or reorder their neighbours.
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Prepares a text from outside for use within a sentence, a title or a label: visible, trimmed, and
 * isolated if it would reorder the words around it. Do not apply it twice: the isolates would be
 * made visible.
 */
export function isolatedText(text: string): string {
  const visible = visibleText(text).trim();
  return hasRightToLeft(visible) ? `${ISOLATE}${visible}${END_OF_ISOLATE}` : visible;
}

/** Whether a text contains anything that is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
