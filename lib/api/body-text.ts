import { Refusal } from './refusal';

/** The text of UTF-8 bytes, without a byte-order mark. Throws Refusal, naming the first wrong byte. */
export function requireText(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const wrongByte = firstDifference(bytes, text);
  if (wrongByte !== null) {
    throw new Refusal('unreadable-body', {
      detail: `The body is not UTF-8: byte ${wrongByte} (counted from 0) belongs to no character.`,
    });
  }
  return text.replace(/^\ufeff/, '');
}

// Decoding replaces what is wrong by U+FFFD: it is there that the bytes differ when written again.
function firstDifference(bytes: Uint8Array, text: string): number | null {
  const again = Buffer.from(text);
  if (again.equals(bytes)) return null;
  const place = again.findIndex((byte, index) => byte !== bytes[index]);
  return place < 0 ? again.length : place;
}
