import { queryRows, sql, type Sql } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import type { Day } from '@/lib/platform/time/time';

/** The entry that seals a UTC day: where it is, what it says, and its line. */
export type DaySeal = {
  day: Day;
  position: number;
  line: string;
  /** The lines of sources of its text, each with a line feed. */
  sources: string;
  /** When it was made, in UTC. */
  at: string;
  records: number;
  /** The SHA-256 of the day's text, in hexadecimal digits. */
  text: string;
};

/** The newest seals under the checkpoint of a size, of a day or of all days, in the order of days. */
export async function listDaySeals(
  tenant: Tenant,
  { size, from, to }: { size: number; from?: Day; to?: Day },
): Promise<DaySeal[]> {
  const { partnerId } = tenant;
  const rows = await queryRows<SealRow>(
    tenant,
    sql`
    SELECT to_char(days.day, 'YYYY-MM-DD') AS day, seal.position, seal.line, seal.sources
    FROM tlog_day AS days CROSS JOIN LATERAL (
      SELECT position, line, sources FROM tlog_statement AS statement
      WHERE statement.partner_id = ${partnerId}::uuid AND statement.day = days.day
        AND position < ${size}::bigint
      ORDER BY position DESC LIMIT 1) AS seal
    WHERE days.partner_id = ${partnerId}::uuid ${since(from)} ${until(to)}
    ORDER BY days.day`,
  );
  return rows.map(toDaySeal);
}

const since = (day: Day | undefined): Sql => (day ? sql`AND days.day >= ${day}::date` : sql``);
const until = (day: Day | undefined): Sql => (day ? sql`AND days.day <= ${day}::date` : sql``);

type SealRow = { day: Day; position: string; line: string; sources: string | null };

function toDaySeal({ day, position, line, sources }: SealRow): DaySeal {
  const { at, records, text } = JSON.parse(line) as Pick<DaySeal, 'at' | 'records' | 'text'>;
  return { day, position: Number(position), line, sources: sources ?? '', at, records, text };
}
