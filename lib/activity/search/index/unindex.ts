import type pg from 'pg';

/** The sequence up to which a partner's texts are indexed; "0" when none are. */
export async function findLastIndexed(client: pg.ClientBase, partnerId: string): Promise<string> {
  const { rows } = await client.query<{ last: string }>(
    `SELECT coalesce(max(last_sequence), 0) AS last FROM activity_text_segment WHERE partner_id = $1`,
    [partnerId],
  );
  return rows[0]?.last ?? '0';
}

/** Takes the index back to before any of these texts. */
export async function unindexTexts(
  client: pg.ClientBase,
  keys: { partner_id: string; sequence: string }[],
): Promise<void> {
  const firsts = new Map<string, bigint>();
  for (const { partner_id: partnerId, sequence } of keys) {
    const known = firsts.get(partnerId) ?? BigInt(sequence);
    firsts.set(partnerId, BigInt(sequence) < known ? BigInt(sequence) : known);
  }
  for (const [partnerId, first] of firsts)
    await unindexFrom(client, { partnerId, sequence: String(first) });
}

/**
 * Takes a partner's texts out of the index, from a sequence on, because there are others: they are
 * searched one by one until they are indexed again.
 */
export async function unindexFrom(
  client: pg.ClientBase,
  { partnerId, sequence }: { partnerId: string; sequence: string },
): Promise<void> {
  const { rows } = await client.query<{ segment: string }>(
    `DELETE FROM activity_text_segment WHERE partner_id = $1 AND last_sequence >= $2
     RETURNING segment`,
    [partnerId, sequence],
  );
  await removeContent(client, { partnerId, removed: rows });
}

/** Removes what belongs to segments of a partner that were removed. */
export async function removeContent(
  client: pg.ClientBase,
  { partnerId, removed }: { partnerId: string; removed: { segment: string }[] },
): Promise<void> {
  if (removed.length === 0) return;
  const segments = removed.map(({ segment }) => segment);
  for (const table of ['activity_text_block', 'activity_text_gram'])
    await client.query(`DELETE FROM ${table} WHERE partner_id = $1 AND segment = ANY($2)`, [
      partnerId,
      segments,
    ]);
}
