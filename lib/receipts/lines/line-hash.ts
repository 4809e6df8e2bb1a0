import { hash } from 'node:crypto';

/** Of a line's identity, by which a changed row is known as the same row. */
export const IDENTITY_BYTES = 8;

/** Of what it says: too many for anybody to make two rows that look the same. */
export const CONTENT_BYTES = 16;

export const LINE_BYTES = IDENTITY_BYTES + CONTENT_BYTES;

/** Which row a line is, by the id of its record as it stands in the file, and what it says. */
export type LineTexts = { identity: string; content: string };

/** The hash of a line, as it stands in an export's list. */
export function hashLine(line: LineTexts): Uint8Array {
  return Buffer.from(hashLineToText(line), 'latin1');
}

/**
 * The same as a text, each character of which is a byte (`latin1`): for the lines of a long file, because
 * Node takes longer for two buffers than for both hashes.
 */
export function hashLineToText({ identity, content }: LineTexts): string {
  const [id, said] = [hash('sha256', identity, 'binary'), hash('sha256', content, 'binary')];
  return id.slice(0, IDENTITY_BYTES) + said.slice(0, CONTENT_BYTES);
}

/** The hash of a line whose content is hashed already, with SHA-256. */
export function joinHashes(identity: string, contentHash: Uint8Array): Uint8Array {
  const line = new Uint8Array(LINE_BYTES);
  line.set(hash('sha256', identity, 'buffer').subarray(0, IDENTITY_BYTES));
  line.set(contentHash.subarray(0, CONTENT_BYTES), IDENTITY_BYTES);
  return line;
}
