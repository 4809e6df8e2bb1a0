import pg from 'pg';
import { expect, it } from 'vitest';
import { routeStatements } from '@/lib/platform/database/connections/route-statements';
import { tieTransactions } from '@/lib/platform/database/connections/tie-transactions';
import { sourcesIn } from '@/tests/support/sources';

const PARTNER = '95944c36-f7d7-4b56-b147-31badd66eb0f';
const TIED = `SET LOCAL activity_log.partner = '${PARTNER}'`;

/** A connection that notes what it is asked, and fails where it is told to. */
function recordingClient(failing = 'nothing'): { client: pg.ClientBase; sent: unknown[] } {
  const client = new pg.Client();
  const sent: unknown[] = [];
  client.query = (async (query: unknown) => {
    sent.push(typeof query === 'string' ? query : (query as { text?: string }).text);
    if (query === failing) throw new Error('refused');
    return { rows: [] };
  }) as unknown as typeof client.query;
  return { client, sent };
}

it('ties a single query by a transaction of its own, and ends it whatever happens', async () => {
  const { client, sent } = recordingClient('SELECT 2');
  tieTransactions(client, () => PARTNER);
  await client.query('SELECT 1');
  await expect(client.query('SELECT 2')).rejects.toThrow('refused');
  await client.query({ text: 'SELECT $1', values: [3] });
  expect(sent).toEqual([
    ...['BEGIN', TIED, 'SELECT 1', 'COMMIT'],
    ...['BEGIN', TIED, 'SELECT 2', 'ROLLBACK'],
    ...['BEGIN', TIED, 'SELECT $1', 'COMMIT'],
  ]);
});

it('ties a transaction once, and again when the next begins', async () => {
  const { client, sent } = recordingClient();
  let partner = PARTNER;
  tieTransactions(client, () => partner);
  for (const text of [
    'BEGIN ISOLATION LEVEL REPEATABLE READ',
    'SELECT 1',
    'ROLLBACK TO SAVEPOINT a',
  ])
    await client.query(text);
  await client.query('ROLLBACK');
  partner = "it's";
  await client.query('begin');
  await client.query('commit');
  expect(sent).toEqual([
    ...['BEGIN ISOLATION LEVEL REPEATABLE READ', TIED, 'SELECT 1', 'ROLLBACK TO SAVEPOINT a'],
    ...['ROLLBACK', 'begin', `SET LOCAL activity_log.partner = 'it''s'`, 'commit'],
  ]);
});

it('leaves a cursor or a copy to the transaction that holds it', async () => {
  const { client, sent } = recordingClient();
  tieTransactions(client, () => PARTNER);
  await client.query('BEGIN');
  client.query({ text: 'COPY a', submit: () => undefined } as unknown as string);
  expect(sent).toEqual(['BEGIN', TIED, 'COPY a']);
});

it('shows Citus the partner that is hidden from estimates', async () => {
  const { client, sent } = recordingClient();
  routeStatements(client);
  for (const query of [
    'SELECT FROM a WHERE partner_id = (SELECT $1::uuid) AND b = (SELECT $12::uuid)',
    { text: 'SELECT FROM a WHERE partner_id = (SELECT $1::uuid)', values: [PARTNER] },
    'SELECT (SELECT $1::text)',
  ])
    await client.query(query as string);
  expect(sent).toEqual([
    'SELECT FROM a WHERE partner_id = $1::uuid AND b = $12::uuid',
    'SELECT FROM a WHERE partner_id = $1::uuid',
    'SELECT (SELECT $1::text)',
  ]);
});

// Citus refuses what a server might evaluate differently: in an UPDATE the clock, which moves on between two
// shards, and among what it returns the names of an enum, which Prisma asks for with each user.
it.each([
  ['sets no column to the clock', /UPDATE\s[^`]*?\bclock_timestamp\b/],
  [
    'returns no roles of a user',
    /\bpartnerUser\s*\.\s*(create|update|upsert)\((?![^;]*\bselect: )/,
  ],
])('%s', (_, refused) => {
  const sources = sourcesIn('lib');
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter((source) => refused.test(source))).toEqual([]);
});
