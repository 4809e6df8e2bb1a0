import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { codeOf, OperationalError, messageOf } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';
import { detectEncoding, decodeText } from '@/lib/platform/text/decode-text';

const MEGABYTE = 1_000_000;

/** The largest file in bytes: parsing takes about ten times as much memory. */
export const MAX_FILE_BYTES = 256 * MEGABYTE;

/**
 * Reads a file in UTF-8, or in UTF-16 as PowerShell 5 writes it. Throws OperationalError, naming
 * the file, when it is missing, a folder, empty, larger than `MAX_FILE_BYTES`, or in another
 * encoding.
 */
export async function readAuditFile(file: string): Promise<string> {
  const bytes = await readBytes(file);
  const encoding = detectEncoding(bytes);
  const { text, invalidByte } = decodeText(bytes);
  if (encoding === 'UTF-32')
    throw new OperationalError(
      `The file ${file} is UTF-32, which is not read here; save it as UTF-8.`,
    );
  if (text === null) {
    throw new OperationalError(
      `The file ${file} is not ${encoding}: byte ${invalidByte} (counted from 0) belongs to no character. Save it as UTF-8.`,
    );
  }
  if (text.trim() === '') throw new OperationalError(`The file ${file} is empty.`);
  return text;
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) throw new OperationalError(`${file} is a folder; name a file in it.`);
    if (stats.size > MAX_FILE_BYTES) throw tooLarge(file, stats.size);
    return await readUpToLimit(file);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    if (codeOf(error) === 'ENOENT') throw new OperationalError(`There is no file ${file}.`);
    throw new OperationalError(`The file ${file} cannot be read: ${messageOf(error)}.`);
  }
}

// Pipes and devices do not report their size.
async function readUpToLimit(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_FILE_BYTES) throw tooLarge(file, size);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string, size: number): OperationalError {
  const [has, max] = [Math.ceil(size / MEGABYTE), MAX_FILE_BYTES / MEGABYTE];
  return new OperationalError(
    `The file ${file} has ${formatCount(has, 'en')} MB or more; at most ${max} MB can be imported at once, so split it.`,
  );
}
