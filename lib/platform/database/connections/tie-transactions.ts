import pg from 'pg';

type Query = (...args: unknown[]) => Promise<pg.QueryResult>;

const BEGIN = /^\s*BEGIN\b/i;
const END = /^\s*(COMMIT|ROLLBACK)\s*;?\s*$/i;

/**
 * Ties each transaction of a connection to the partner that `findPartner` names, also on the other
 * servers of a distributed database, and runs each single query as a transaction: Citus tells its servers
 * of settings that are local to a transaction, and of no others.
 */
export function tieTransactions(client: pg.ClientBase, findPartner: () => string): void {
  const run = client.query.bind(client) as unknown as Query;
  let isOpen = false;

  async function begin(text: string): Promise<pg.QueryResult> {
    const result = await run(text);
    isOpen = true;
    // Alone in its message: Citus passes the whole message on.
    await run(`SET LOCAL activity_log.partner = ${pg.escapeLiteral(findPartner())}`);
    return result;
  }

  function end(text: string): Promise<pg.QueryResult> {
    isOpen = false;
    return run(text);
  }

  async function runAlone(args: unknown[]): Promise<pg.QueryResult> {
    await begin('BEGIN');
    try {
      const result = await run(...args);
      await end('COMMIT');
      return result;
    } catch (error) {
      await end('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  const query: Query = (...args) => {
    const text = textOf(args[0]);
    // A cursor or a copy, which a transaction holds already.
    if (text === null) return run(...args);
    if (BEGIN.test(text)) return begin(text);
    if (END.test(text)) return end(text);
    return isOpen ? run(...args) : runAlone(args);
  };
  client.query = query as unknown as pg.ClientBase['query'];
}

function textOf(query: unknown): string | null {
  if (typeof query === 'string') return query;
  const { text, submit } = query as { text?: unknown; submit?: unknown };
  return typeof text === 'string' && typeof submit !== 'function' ? text : null;
}
