import { z } from 'zod';
import { Failure } from '@/lib/platform/errors/failure';

const START = '-- Backup of an activity log: ';
const FORMAT = 1;

const HEAD = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string().regex(/^\w+$/)).min(1),
});

/** What a backup says of itself first: when it was made, and by which migrations its tables. */
export type BackupHead = Omit<z.infer<typeof HEAD>, 'format'>;

/** The head as the first line of a backup. */
export function headLine(head: BackupHead): string {
  return `${START}${JSON.stringify({ format: FORMAT, ...head })}`;
}

/**
 * Reads a first line; null when it is not that of a backup. Throws Failure for a backup in a form that
 * came after this version.
 */
export function parseHead(line: string): BackupHead | null {
  if (!line.startsWith(START)) return null;
  const value = parseJson(line.slice(START.length));
  const { success, data } = HEAD.safeParse(value);
  if (success) return data;
  const { data: later } = z.object({ format: z.number().gt(FORMAT) }).safeParse(value);
  if (!later) return null;
  throw new Failure(
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
