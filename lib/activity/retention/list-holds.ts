import type { Scope } from '@/lib/auth/scope';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { getDatabase } from '@/lib/platform/database/database';
import type { LegalHold } from './legal-hold';

/** The columns of `legal_hold` as LegalHold. */
const HOLD_COLUMNS = `id, customer_id AS "customerId", to_char(from_day, 'YYYY-MM-DD') AS "from",
  to_char(to_day, 'YYYY-MM-DD') AS "to", reason, set_by AS "setBy", set_at AS "setAt",
  released_by AS "releasedBy", released_at AS "releasedAt"`;

/** The partner's holds, those in force first, the latest first. */
export async function listHolds({ partnerId }: Tenant): Promise<LegalHold[]> {
  const { rows } = await getDatabase().pool.query<LegalHold>(
    { partnerId },
    {
      text: `SELECT ${HOLD_COLUMNS} FROM legal_hold WHERE partner_id = $1
             ORDER BY released_at IS NOT NULL, set_at DESC, id`,
      values: [partnerId],
    },
  );
  return rows;
}

/** The partner's hold with this id, or null. */
export async function findHold(scope: Scope, id: string): Promise<LegalHold | null> {
  const holds = await listHolds(scope);
  return holds.find((hold) => hold.id === id) ?? null;
}
