import { expect } from 'vitest';
import { listMiscountedMonths } from '@/lib/activity/derived/roll-up/miscounted-months';
import { rollUpAll } from '@/lib/activity/derived/roll-up/roll-up-all';
import type { TestPartner } from '@/tests/support/records/partners';
import { ownerPool, withOwner } from '@/tests/support/database/as-owner';

async function rowsOf(query: string, partner: Pick<TestPartner, 'id'>): Promise<object[]> {
  return (await ownerPool().query<object>(query, [partner.id])).rows;
}

/**
 * The months in which a partner's counts differ from its activities, once all of them are counted; empty
 * when correct.
 */
export async function listMiscounts(partner: Pick<TestPartner, 'id'>): Promise<string[]> {
  return withOwner(async (client) => {
    await rollUpAll(client);
    const { rows } = await client.query(
      `SELECT FROM activity WHERE partner_id = $1 AND NOT is_own
       AND sequence > coalesce((SELECT sequence FROM activity_counted WHERE partner_id = $1), 0)`,
      [partner.id],
    );
    expect(rows).toEqual([]);
    return listMiscountedMonths(client, partner.id);
  });
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
