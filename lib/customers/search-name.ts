import type pg from 'pg';
import { foldText } from '@/lib/platform/text/fold-text';

/** Separates the folded name from the folded domain, so that no search matches across both. */
export const NAME_SEPARATOR = '\u001f';

type Named = { name: string; primaryDomain: string | null };

/** The text that customers are searched by: name and primary domain, folded. */
export function searchNameOf({ name, primaryDomain }: Named): string {
  return foldText(name) + NAME_SEPARATOR + foldText(primaryDomain ?? '');
}

type Row = Named & { id: string; search_name: string | null };

const BATCH_SIZE = 1000;

// Unless the customer was renamed in the meantime: the rename has written its search name, too.
const UPDATE_SEARCH_NAMES = `
  UPDATE customer SET search_name = corrected.search_name
  FROM json_to_recordset($2) AS corrected (id uuid, name text, search_name text)
  WHERE customer.partner_id = $1 AND customer.id = corrected.id AND customer.name = corrected.name`;

/** Updates the search names of a partner's customers that are outdated. */
export async function refreshSearchNames(client: pg.ClientBase, partnerId: string): Promise<void> {
  const next = (after: Row | null) =>
    client.query<Row>(
      `SELECT id, name, primary_domain AS "primaryDomain", search_name FROM customer
       WHERE partner_id = $1 AND ($2::uuid IS NULL OR id > $2)
       ORDER BY id LIMIT ${BATCH_SIZE}`,
      [partnerId, after?.id ?? null],
    );
  let { rows } = await next(null);
  for (; rows.length > 0; { rows } = await next(rows.at(-1) ?? null)) {
    const outdated = rows
      .map((row) => ({ ...row, corrected: searchNameOf(row) }))
      .filter(({ corrected, search_name }) => corrected !== search_name)
      .map(({ id, name, corrected }) => ({ id, name, search_name: corrected }));
    if (outdated.length > 0)
      await client.query(UPDATE_SEARCH_NAMES, [partnerId, JSON.stringify(outdated)]);
  }
}
