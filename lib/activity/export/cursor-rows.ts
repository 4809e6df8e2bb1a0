import type pg from 'pg';
import { RAW_TIMES } from '@/lib/platform/database/database';
import type { Batch, BatchSource } from './batch-source';

/** Rows as objects. */
export type RowBatch<Row> = Batch & { rows: Row[] };

/** Reads rows as objects by a cursor, `size` at a time; times are text. */
export function cursorRows<Row extends object>(size: number): BatchSource<RowBatch<Row>> {
  return async (client, { text, values }) => {
    await client.query(`DECLARE activities NO SCROLL CURSOR FOR ${text}`, values);
    // Always one batch ahead: PostgreSQL reads the next batch while this one is being written.
    let nextRows = fetchRows<Row>(client, size);
    return async () => {
      const rows = await nextRows;
      if (rows.length === 0) return null;
      nextRows = fetchRows<Row>(client, size);
      return { rows, count: rows.length };
    };
  };
}

function fetchRows<Row extends object>(client: pg.PoolClient, size: number): Promise<Row[]> {
  const text = `FETCH ${size} FROM activities`;
  const rows = client.query<Row>({ text, types: RAW_TIMES }).then((result) => result.rows);
  // Awaited by the next call; until then a failure must not count as unhandled.
  rows.catch(() => undefined);
  return rows;
}
