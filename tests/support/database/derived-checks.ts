import type { TestPartner } from '@/tests/support/records/partners';
import { ownerPool } from '@/tests/support/database/as-owner';

async function rowsOf(query: string, partner: Pick<TestPartner, 'id'>): Promise<object[]> {
  return (await ownerPool().query<object>(query, [partner.id])).rows;
}

/** The differences between a partner's counts and its activities; empty when correct. */
export function listMiscounts(partner: Pick<TestPartner, 'id'>): Promise<object[]> {
  const counted = `SELECT hour, operation_type, status, count FROM activity_hour
    WHERE partner_id = $1 AND count <> 0`;
  const stored = `SELECT date_trunc('hour', occurred_at, 'UTC'), operation_type, status, count(*)
    FROM activity WHERE partner_id = $1 AND NOT is_own GROUP BY 1, 2, 3`;
  return rowsOf(
    `((${counted}) EXCEPT (${stored})) UNION ALL ((${stored}) EXCEPT (${counted}))`,
    partner,
  );
}

/** A partner's activities whose text is in none of the two tables, or in both. */
export function listMisindexed(partner: Pick<TestPartner, 'id'>): Promise<object[]> {
  return rowsOf(
    `SELECT sequence FROM activity LEFT JOIN (
       SELECT * FROM activity_text UNION ALL SELECT * FROM activity_text_new
     ) AS texts USING (partner_id, occurred_at, sequence)
     WHERE partner_id = $1 GROUP BY sequence HAVING count(texts.text) <> 1`,
    partner,
  );
}
