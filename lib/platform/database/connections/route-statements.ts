import type pg from 'pg';

type Query = (...args: unknown[]) => unknown;

// What hides a partner from PostgreSQL's estimates hides it from Citus, too, which then cannot tell the
// server that has its rows. On each of those the tables have statistics of their own.
const HIDDEN = /\(SELECT (\$\d+::uuid)\)/g;

/** Lets Citus see, in each statement of a connection, whose rows it is about. */
export function routeStatements(client: pg.ClientBase): void {
  const run = client.query.bind(client) as unknown as Query;
  const query: Query = (statement, ...rest) => run(withRoute(statement), ...rest);
  client.query = query as unknown as pg.ClientBase['query'];
}

/** A condition that is true in a distributed database. */
export const IS_DISTRIBUTED = `to_regclass('pg_dist_partition') IS NOT NULL`;

function withRoute(statement: unknown): unknown {
  if (typeof statement === 'string') return statement.replace(HIDDEN, '$1');
  const { text } = statement as { text?: unknown };
  if (typeof text !== 'string' || !text.includes('(SELECT $')) return statement;
  return { ...(statement as object), text: text.replace(HIDDEN, '$1') };
}
