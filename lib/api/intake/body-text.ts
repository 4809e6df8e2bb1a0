import { decodeUtf8 } from '@/lib/platform/text/decode-text';
import { ApiError } from '@/lib/api/api-error';

/**
 * Decodes UTF-8 bytes, without a byte-order mark. Throws ApiError, which names the first invalid
 * byte.
 */
export function requireText(bytes: Uint8Array): string {
  const { text, invalidByte } = decodeUtf8(bytes);
  if (text !== null) return text;
  throw new ApiError('unreadable-body', {
    detail: `The body is not UTF-8: byte ${invalidByte} (counted from 0) belongs to no character.`,
  });
}
