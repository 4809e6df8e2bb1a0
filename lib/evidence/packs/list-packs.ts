import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { getDatabase } from '@/lib/platform/database/database';
import { parseLocale } from '@/lib/platform/i18n/locales';
import type { EvidencePack } from './evidence-pack';

const COLUMNS = `id, customer_id AS "customerId", from_day::text AS "from", to_day::text AS "to", locale,
  names_staff AS "namesStaff", size::float8 AS size, created_by AS "createdBy", created_at AS "createdAt",
  expires_at AS "expiresAt", withdrawn_by AS "withdrawnBy", withdrawn_at AS "withdrawnAt", opened,
  last_opened_at AS "lastOpenedAt"`;

type Row = Omit<EvidencePack, 'locale' | 'staff'> & { locale: string; namesStaff: boolean };

/** As many packs of a customer are shown. */
const MAX_LISTED = 100;

/** A customer's packs, the latest first. */
export async function listPacks(tenant: Tenant, customerId: string): Promise<EvidencePack[]> {
  const { rows } = await getDatabase().pool.query<Row>(tenant, {
    text: `SELECT ${COLUMNS} FROM evidence_pack WHERE partner_id = $1 AND customer_id = $2
           ORDER BY created_at DESC, id LIMIT ${MAX_LISTED}`,
    values: [tenant.partnerId, customerId],
  });
  return rows.map(toPack);
}

/** The pack with this id and the hash of its secret; null when there is none. */
export async function findPack(
  tenant: Tenant,
  id: string,
): Promise<{ pack: EvidencePack; secretHash: Buffer } | null> {
  const { rows } = await getDatabase().pool.query<Row & { secretHash: Buffer }>(tenant, {
    text: `SELECT ${COLUMNS}, secret_hash AS "secretHash" FROM evidence_pack
           WHERE partner_id = $1 AND id = $2`,
    values: [tenant.partnerId, id],
  });
  const [row] = rows;
  return row ? { pack: toPack(row), secretHash: row.secretHash } : null;
}

function toPack({ namesStaff, locale, ...row }: Row): EvidencePack {
  return { ...row, locale: parseLocale(locale) ?? 'en', staff: namesStaff ? 'names' : 'roles' };
}
