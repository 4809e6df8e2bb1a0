import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { gzipSync } from 'node:zlib';

const PREFIX = '-- SHA-256 of what stands before, as it stands: ';

/** The length of every trailer in bytes. */
export const TRAILER_BYTES = trailerOf('0'.repeat(64)).length;

/**
 * The end of a backup: the SHA-256 of all bytes before it, as a separate gzip member. It is not
 * compressed, so that its length is fixed, and it is a comment, so that psql skips it.
 */
export function trailerOf(digest: string): Buffer {
  const member = gzipSync(`${PREFIX}${digest}\n`, { level: 0 });
  // zlib writes its compression level and the operating system here.
  member[8] = 0;
  member[9] = 255;
  return member;
}

/** Whether bytes look like a trailer, even one of other content. */
export function isTrailer(bytes: Buffer): boolean {
  const start = trailerOf('').subarray(0, 10);
  return bytes.subarray(0, start.length).equals(start) && bytes.includes(PREFIX);
}

/** The SHA-256 of the first `bytes` bytes of a file, in hexadecimal. */
export async function digestOf(file: string, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  if (bytes > 0) {
    const stream: ReadStream = createReadStream(file, { end: bytes - 1, highWaterMark: 1 << 20 });
    for await (const chunk of stream) hash.update(chunk);
  }
  return hash.digest('hex');
}
