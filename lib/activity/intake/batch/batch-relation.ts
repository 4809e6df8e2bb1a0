import { BATCH_COLUMNS, type BatchColumn } from './batch-columns';
import { arrayOf, type PreparedBatch } from './prepared-batch';

/**
 * The rows of a batch as a SELECT of these columns. Their arrays are parameters from the number `first`
 * on: see `arraysOf`. PostgreSQL reads them in a fifth of the time that it takes for JSON.
 */
export function batchRelation(columns: readonly BatchColumn[], first: number): string {
  const arrays = columns.map((_, at) => `$${first + at}::text[]`);
  const typed = columns.map((name) =>
    BATCH_COLUMNS[name] === 'text' ? name : `${name}::${BATCH_COLUMNS[name]}`,
  );
  return `SELECT ${typed.join(', ')} FROM unnest(${arrays.join(', ')}) AS sent (${columns.join(', ')})`;
}

/** The parameters for it. */
export function arraysOf(batch: PreparedBatch, columns: readonly BatchColumn[]): Uint8Array[] {
  return columns.map((name) => arrayOf(batch, name));
}
