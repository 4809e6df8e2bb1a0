import { isUtf8 } from 'node:buffer';

/** Decoded text, or the index (from 0) of the first byte that is not part of a character. */
export type DecodedText = { text: string; invalidByte: null } | { text: null; invalidByte: number };

/** A character encoding. */
export type TextEncoding = 'UTF-8' | 'UTF-16' | 'UTF-32';

type ByteOrder = { encoding: TextEncoding; isBigEndian: boolean };

/** Decodes UTF-8, without its byte-order mark. */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const buffer = bufferOf(bytes);
  if (!isUtf8(buffer)) return { text: null, invalidByte: findInvalidByte(buffer) };
  return { text: withoutByteOrderMark(buffer.toString('utf8')), invalidByte: null };
}

/**
 * Detects the encoding of bytes by the byte-order mark. Without one it is UTF-8, unless the first
 * character, which is ASCII in JSON, has zero bytes next to it (RFC 4627, section 3).
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  return detectByteOrder(bytes).encoding;
}

/**
 * Decodes UTF-8 or UTF-16, without the byte-order mark; for UTF-32 the first byte is reported as
 * invalid.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { encoding, isBigEndian } = detectByteOrder(bytes);
  if (encoding === 'UTF-8') return decodeUtf8(bytes);
  return encoding === 'UTF-16'
    ? decodeUtf16(bufferOf(bytes), isBigEndian)
    : { text: null, invalidByte: 0 };
}

function detectByteOrder(bytes: Uint8Array): ByteOrder {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  const isBigEndian = UTF_32_BIG_ENDIAN.test(start) || UTF_16_BIG_ENDIAN.test(start);
  if (UTF_32_BIG_ENDIAN.test(start) || UTF_32_LITTLE_ENDIAN.test(start))
    return { encoding: 'UTF-32', isBigEndian };
  const isUtf16 = isBigEndian || UTF_16_LITTLE_ENDIAN.test(start);
  return { encoding: isUtf16 ? 'UTF-16' : 'UTF-8', isBigEndian };
}

// The first bytes in hexadecimal: the byte-order mark, or an ASCII character. UTF-32 first, because
// its mark starts like that of UTF-16.
const UTF_32_BIG_ENDIAN = /^(0000feff|000000(?!00)..)/;
const UTF_32_LITTLE_ENDIAN = /^(fffe0000|(?!00)..000000)/;
const UTF_16_BIG_ENDIAN = /^(feff|00(?!00)..)/;
const UTF_16_LITTLE_ENDIAN = /^(fffe|(?!00)..00)/;

function decodeUtf16(bytes: Buffer, isBigEndian: boolean): DecodedText {
  if (bytes.length % 2 !== 0) return { text: null, invalidByte: bytes.length - 1 };
  const text = (isBigEndian ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
  if (text.isWellFormed()) return { text: withoutByteOrderMark(text), invalidByte: null };
  return { text: null, invalidByte: 2 * text.search(/\p{Surrogate}/u) };
}

// Decoding replaces invalid bytes by U+FFFD, so encoding again differs at the first of them.
function findInvalidByte(bytes: Buffer): number {
  const encoded = Buffer.from(bytes.toString('utf8'));
  const index = encoded.findIndex((byte, index) => byte !== bytes[index]);
  return index < 0 ? encoded.length : index;
}

function withoutByteOrderMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
