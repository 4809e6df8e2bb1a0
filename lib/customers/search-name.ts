import type pg from 'pg';
import { foldText } from '@/lib/platform/text/fold-text';

/** Stands between the folded name and the folded domain, so that nothing is found across them. */
export const NAME_SEPARATOR = '\u001f';

type Named = { name: string; primaryDomain: string | null };

/** What a customer is found by: name and primary domain, folded. */
export function searchNameOf({ name, primaryDomain }: Named): string {
  return foldText(name) + NAME_SEPARATOR + foldText(primaryDomain ?? '');
}

type Row = Named & { partner_id: string; id: string; search_name: string | null };

const BATCH_SIZE = 1000;

// Unless it was renamed meanwhile: who did so has written this, too.
const UPDATE_SEARCH_NAMES = `
  UPDATE customer SET search_name = told.search_name
  FROM json_to_recordset($1) AS told (partner_id uuid, id uuid, name text, search_name text)
  WHERE customer.partner_id = told.partner_id AND customer.id = told.id AND customer.name = told.name`;

/** Writes what customers are found by where it is not what it should be. */
export async function refreshSearchNames(client: pg.ClientBase): Promise<void> {
  const next = (after: Pick<Row, 'partner_id' | 'id'> | null) =>
    client.query<Row>(
      `SELECT partner_id, id, name, primary_domain AS "primaryDomain", search_name FROM customer
       WHERE $1::uuid IS NULL OR (partner_id, id) > ($1, $2)
       ORDER BY partner_id, id LIMIT ${BATCH_SIZE}`,
      [after?.partner_id ?? null, after?.id ?? null],
    );
  let { rows } = await next(null);
  for (; rows.length > 0; { rows } = await next(rows.at(-1) ?? null)) {
    const outdated = rows
      .map((row) => ({ ...row, told: searchNameOf(row) }))
      .filter(({ told, search_name }) => told !== search_name)
      .map(({ partner_id, id, name, told }) => ({ partner_id, id, name, search_name: told }));
    if (outdated.length > 0) await client.query(UPDATE_SEARCH_NAMES, [JSON.stringify(outdated)]);
  }
}
