import { queryRows, sql } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { digestOf } from './day-text';
import { listDaySeals, type DaySeal } from './day-seal';

/** The entry that closes a checkpoint: its line, when it was made, and the SHA-256 of its text. */
export type Close = { position: number; line: string; at: string; days: string };

/** What a checkpoint says of all days: the text that its last entry names, and the seals in it. */
export type DaysText = { close: Close; seals: DaySeal[]; text: string };

/**
 * The list of the newest seals as of the checkpoint of a size; null where no entry closes at that size, or
 * where the list is not the one that was sealed.
 */
export async function readDaysText(tenant: Tenant, size: number): Promise<DaysText | null> {
  const close = await findClose(tenant, size);
  if (!close) return null;
  const seals = await listDaySeals(tenant, { size: close.position });
  const text = formatDaysText(seals);
  return digestOf(text) === close.days ? { close, seals, text } : null;
}

/** The text of newest seals, in the order of days. */
export function formatDaysText(seals: Pick<DaySeal, 'day' | 'position' | 'text'>[]): string {
  return seals.map(({ day, position, text }) => `${day} ${position} ${text}\n`).join('');
}

async function findClose(tenant: Tenant, size: number): Promise<Close | null> {
  const [row] = await queryRows<{ position: string; line: string }>(
    tenant,
    sql`SELECT position, line FROM tlog_statement
        WHERE partner_id = ${tenant.partnerId}::uuid AND position = ${size - 1}::bigint
          AND kind = 'close'`,
  );
  if (!row) return null;
  const { at, days } = JSON.parse(row.line) as Pick<Close, 'at' | 'days'>;
  return { position: Number(row.position), line: row.line, at, days };
}
