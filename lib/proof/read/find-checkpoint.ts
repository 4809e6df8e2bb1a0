import { queryRows, sql } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';

/** A signed head of a partner's log: the note has the witnesses' cosignatures, too. */
export type SignedHead = { size: number; note: string; at: string; witnesses: string[] };

type Row = { size: string; note: string; at: string; witnesses: string[]; lines: string[] };

/**
 * The newest signed head of a partner's log, or the first one of `atLeast` entries; null when there is
 * none. `at` is an instant (UTC) in ISO 8601.
 */
export async function findCheckpoint(
  scope: Tenant,
  { atLeast }: { atLeast?: number } = {},
): Promise<SignedHead | null> {
  const chosen =
    atLeast === undefined ? sql`ORDER BY size DESC` : sql`AND size >= ${atLeast} ORDER BY size`;
  const [row] = await queryRows<Row>(
    scope,
    sql`WITH head AS (
        SELECT size, note, at FROM tlog_checkpoint
        WHERE partner_id = ${scope.partnerId}::uuid ${chosen} LIMIT 1
      )
      SELECT size, note, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
        ARRAY(SELECT witness FROM tlog_cosignature AS said
          WHERE partner_id = ${scope.partnerId}::uuid AND said.size = head.size ORDER BY witness) AS witnesses,
        ARRAY(SELECT line FROM tlog_cosignature AS said
          WHERE partner_id = ${scope.partnerId}::uuid AND said.size = head.size ORDER BY witness) AS lines
      FROM head`,
  );
  if (!row) return null;
  const { size, note, at, witnesses, lines } = row;
  const cosigned = note + lines.map((line) => `${line.trimEnd()}\n`).join('');
  return { size: Number(size), note: cosigned, at, witnesses };
}
