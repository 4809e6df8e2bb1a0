import { z } from 'zod';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { parseJson } from '@/lib/platform/json/parse-json';

const PREFIX = '-- Backup of an activity log: ';
const FORMAT = 1;

const HEADER = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string().regex(/^\w+$/)).min(1),
});

/** The metadata at the start of a backup: when it was made, and which migrations made its tables. */
export type BackupHeader = Omit<z.infer<typeof HEADER>, 'format'>;

/** The header as the first line of a backup. */
export function headerLine(header: BackupHeader): string {
  return `${PREFIX}${JSON.stringify({ format: FORMAT, ...header })}`;
}

/**
 * Parses the first line of a file; null when the file is not a backup. Throws OperationalError for a
 * backup in a newer format.
 */
export function parseHeader(line: string): BackupHeader | null {
  if (!line.startsWith(PREFIX)) return null;
  const value = parseJson(line.slice(PREFIX.length));
  const { success, data } = HEADER.safeParse(value);
  if (success) return data;
  const { data: newer } = z.object({ format: z.number().gt(FORMAT) }).safeParse(value);
  if (!newer) return null;
  throw new OperationalError(
    `The backup has the format ${newer.format} of a newer version of this program; restore it with that version.`,
  );
}
