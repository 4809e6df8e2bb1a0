import pg from 'pg';
import type { Sql } from './database';

/**
 * A query with its values inlined, for commands that take no parameters, such as COPY. Each value is
 * text, a number, null, or a list of these.
 */
export function literalSql({ text, values }: Sql): string {
  return text.replace(/\$(\d+)/g, (_, number) => literalOf(values[Number(number) - 1]));
}

function literalOf(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return `ARRAY[${value.map(literalOf).join(', ')}]`;
  return pg.escapeLiteral(String(value));
}
