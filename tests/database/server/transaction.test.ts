import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { expect, it } from 'vitest';
import { inTransaction } from '@/lib/platform/database/transaction';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const NOBODY = { partnerId: randomUUID() };

const take = (client: pg.ClientBase, lock: number) =>
  client.query('SELECT pg_advisory_xact_lock($1)', [lock]);

it('retries a transaction that PostgreSQL rolled back in a deadlock', async () => {
  let arrived = 0;
  let open = () => undefined as void;
  const both = new Promise<void>((resolve) => (open = resolve));
  let tries = 0;
  const cross = (first: number, second: number) =>
    inTransaction(NOBODY, async (client) => {
      tries += 1;
      await take(client, first);
      arrived += 1;
      if (arrived === 2) open();
      await both;
      await take(client, second);
      return first;
    });
  expect(await Promise.all([cross(1, 2), cross(2, 1)])).toEqual([1, 2]);
  expect(tries).toBe(3);
});

it('does not retry other failures', async () => {
  let tries = 0;
  const work = inTransaction(NOBODY, async (client) => {
    tries += 1;
    await client.query('SELECT 1 / 0');
  });
  await expect(work).rejects.toThrow('division by zero');
  expect(tries).toBe(1);
});

it('waits for the disk regardless of the role’s settings', async () => {
  const setting = await inTransaction(NOBODY, async (client) => {
    const { rows } = await client.query('SHOW synchronous_commit');
    return rows[0];
  });
  expect(setting).toEqual({ synchronous_commit: 'on' });
});
