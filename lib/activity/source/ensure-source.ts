import type pg from 'pg';
import type { Source, SourceKind } from './source';

/** A source with the number by which activities refer to it. */
export type StoredSource = { id: number; kind: SourceKind };

// Waits for another transaction that adds the same source, but does not see its row.
const ENSURE = `
  WITH found AS (
    SELECT id FROM source WHERE partner_id = $1 AND kind = $2 AND name = $3 AND detail = $4
  ), added AS (
    INSERT INTO source (partner_id, kind, name, detail)
    SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT FROM found)
    ON CONFLICT DO NOTHING RETURNING id
  )
  SELECT id FROM found UNION ALL SELECT id FROM added`;

/**
 * The number of a partner's source; assigned when the source delivers something for the first time.
 */
export async function ensureSource(
  { client, partnerId }: { client: pg.ClientBase; partnerId: string },
  { kind, name, detail }: Source,
): Promise<StoredSource> {
  for (;;) {
    const { rows } = await client.query<{ id: number }>(ENSURE, [partnerId, kind, name, detail]);
    const [row] = rows;
    if (row) return { id: row.id, kind };
  }
}
