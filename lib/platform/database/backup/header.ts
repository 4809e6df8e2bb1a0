import { z } from 'zod';
import { OperationalError } from '@/lib/platform/errors/operational-error';

const PREFIX = '-- Backup of an activity log: ';
const FORMAT = 1;

const HEADER = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string().regex(/^\w+$/)).min(1),
});

/** What a backup says of itself first: when it was made, and by which migrations its tables. */
export type BackupHeader = Omit<z.infer<typeof HEADER>, 'format'>;

/** The head as the first line of a backup. */
export function headerLine(head: BackupHeader): string {
  return `${PREFIX}${JSON.stringify({ format: FORMAT, ...head })}`;
}

/**
 * Reads a first line; null when it is not that of a backup. Throws Failure for a backup in a form that
 * came after this version.
 */
export function parseHeader(line: string): BackupHeader | null {
  if (!line.startsWith(PREFIX)) return null;
  const value = parseJson(line.slice(PREFIX.length));
  const { success, data } = HEADER.safeParse(value);
  if (success) return data;
  const { data: later } = z.object({ format: z.number().gt(FORMAT) }).safeParse(value);
  if (!later) return null;
  throw new OperationalError(
    `The backup is in a form (${later.format}) that a newer version of this program writes; restore it by that version.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
