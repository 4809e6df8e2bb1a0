import { parseUtf8 } from '@/lib/platform/text/parse-text';
import { Refusal } from '@/lib/api/refusal';

/** The text of UTF-8 bytes, without a byte-order mark. Throws Refusal, naming the first wrong byte. */
export function requireText(bytes: Uint8Array): string {
  const { text, wrongByte } = parseUtf8(bytes);
  if (text !== null) return text;
  throw new Refusal('unreadable-body', {
    detail: `The body is not UTF-8: byte ${wrongByte} (counted from 0) belongs to no character.`,
  });
}
