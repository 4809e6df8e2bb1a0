import { isolatingTranslator } from '@/lib/platform/i18n/isolating-translator';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { truncateWithEllipsis } from '@/lib/platform/text/truncate-with-ellipsis';

/** More characters than this are never seen of a line, nor of a text within it. */
export const MAX_LINE_LENGTH = 300;

/** A line, or a part of one, cut to what may be sent of it. */
export function boundedLine(text: string): string {
  return truncateWithEllipsis(text, MAX_LINE_LENGTH);
}

/**
 * A text of a record for a line: made visible, isolated and bounded, whatever its length. Cut before
 * as well, because a value can be as long as a record, and each invisible character becomes a mark.
 */
export function lineText(text: string): string {
  return boundedLine(isolatedText(boundedLine(text)));
}

/** A translator whose values are cut to what is seen of a line, made visible and isolated. */
export function lineTranslator(t: Translator): Translator {
  return isolatingTranslator(t, MAX_LINE_LENGTH);
}
