import { truncateText } from './truncate-text';
import { END_OF_ISOLATE, ISOLATE } from './isolated-text';

/**
 * Truncates a text that is too long and adds an ellipsis: at most `maxLength` characters in all.
 */
export function truncateWithEllipsis(words: string, most: number): string {
  if (words.length <= most) return words;
  const letters = [...words];
  if (letters.length <= most) return words;
  const kept = truncateText(words, letters.slice(0, most - 1).join('').length);
  return `${kept}…${isOpen(kept) ? END_OF_ISOLATE : ''}`;
}

function isOpen(words: string): boolean {
  return words.lastIndexOf(ISOLATE) > words.lastIndexOf(END_OF_ISOLATE);
}
