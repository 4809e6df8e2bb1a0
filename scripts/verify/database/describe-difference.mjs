import { FIELDS } from '../core/disclosure.mjs';

const ANOTHER =
  'hardly one of its fields is the sealed one; another record stands in its place, or its seed was changed';

/**
 * Which fields of a record differ from those that were sealed, by the bytes that the log keeps of their
 * digests.
 * @param {(string | null)[]} digests
 * @param {{ checks: Buffer, at: number }} entry
 */
export function describeDifference(digests, { checks, at }) {
  const kept = checks.subarray(at * FIELDS.length, (at + 1) * FIELDS.length);
  const differing = FIELDS.filter((_, field) => firstByte(digests[field]) !== kept[field]);
  const present = digests.filter((digest) => digest !== null).length;
  if (differing.length === 0)
    return 'it is not as it was sealed: when it was recorded was changed, or the hash of its entry, or a field that cannot be named';
  if (differing.length > 3 && differing.length > present / 2) return ANOTHER;
  return differing.length === 1
    ? `its field ${differing[0]} was changed`
    : `its fields ${differing.join(', ')} were changed`;
}

function firstByte(digest) {
  return digest === null ? 0 : Buffer.from(digest.slice(0, 2), 'base64url')[0];
}
