import { truncateText } from './truncate-text';
import { END_OF_ISOLATE, ISOLATE } from './isolated-text';

/** Words, of long ones the beginning with an ellipsis: at most so many letters in all. */
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
