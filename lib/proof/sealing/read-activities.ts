import type pg from 'pg';
import { STORED_BYTES } from '@/lib/activity/stored/stored-row';
import { sql } from '@/lib/platform/database/database';
import {
  SEALED_COLUMNS,
  SEALED_TYPES,
  toSealedActivity,
  type SealedActivity,
} from '@/lib/proof/entry/fields';

/** Which activities: those of a partner after the sequence `after`, up to `settled`, at most so many. */
export type ActivityRange = { partnerId: string; after: string; settled: string; limit: number };

/** An activity, and what else sealing asks of it. */
export type ActivityToSeal = SealedActivity & { sequence: string; sourceId: number | null };

// What is in memory at once. One activity has 4 MiB at most; what is not measured is read alone.
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_ROWS = 1_000;

type Piece = { from: string; to: string };

/** Reads activities in the order in which they were stored, some at a time. */
export async function* readActivities(
  client: pg.ClientBase,
  range: ActivityRange,
): AsyncGenerator<ActivityToSeal[], void, undefined> {
  for (const piece of await listPieces(client, range))
    yield await readPiece(client, { ...range, piece });
}

async function listPieces(
  client: pg.ClientBase,
  { partnerId, after, settled, limit }: ActivityRange,
): Promise<Piece[]> {
  const { text, values } = sql`
    SELECT sequence::text AS sequence, stored.bytes::float8 AS bytes
    FROM activity ${STORED_BYTES}
    WHERE partner_id = ${partnerId}::uuid AND sequence > ${after}::bigint AND sequence <= ${settled}::bigint
    ORDER BY activity.sequence LIMIT ${limit}`;
  const { rows } = await client.query<{ sequence: string; bytes: number }>({ text, values });
  const pieces: Piece[] = [];
  let [bytes, count] = [Infinity, 0];
  for (const { sequence, bytes: more } of rows) {
    const last = pieces.at(-1);
    if (last && bytes + more <= MAX_BYTES && count < MAX_ROWS) {
      last.to = sequence;
      bytes += more;
      count += 1;
    } else {
      pieces.push({ from: sequence, to: sequence });
      [bytes, count] = [more, 1];
    }
  }
  return pieces;
}

async function readPiece(
  client: pg.ClientBase,
  { partnerId, piece: { from, to } }: Pick<ActivityRange, 'partnerId'> & { piece: Piece },
): Promise<ActivityToSeal[]> {
  const { rows } = await client.query<(string | null)[]>({
    text: `SELECT sequence, source_id, ${SEALED_COLUMNS} FROM activity
      WHERE partner_id = $1 AND sequence BETWEEN $2 AND $3 ORDER BY activity.sequence`,
    values: [partnerId, from, to],
    rowMode: 'array',
    types: SEALED_TYPES,
  });
  return rows.map(([sequence, sourceId, ...row]) => ({
    ...toSealedActivity(row),
    sequence: String(sequence),
    sourceId: sourceId === null ? null : Number(sourceId),
  }));
}
