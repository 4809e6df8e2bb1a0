import { END_OF_ISOLATE, ISOLATE } from './isolates';
import { truncateText } from './truncate-text';

/**
 * Truncates a text that is too long and adds an ellipsis: at most `maxLength` characters in all.
 */
export function truncateWithEllipsis(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  // A character is at most two code units, and a text may be megabytes.
  const characters = [...text.slice(0, 2 * maxLength + 1)];
  if (characters.length <= maxLength) return text;
  const start = truncateText(text, characters.slice(0, maxLength - 1).join('').length);
  return `${start}…${isOpen(start) ? END_OF_ISOLATE : ''}`;
}

function isOpen(text: string): boolean {
  return text.lastIndexOf(ISOLATE) > text.lastIndexOf(END_OF_ISOLATE);
}
