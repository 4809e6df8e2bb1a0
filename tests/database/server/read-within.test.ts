import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { queryRows, sql } from '@/lib/platform/database/database';
import { readWithin } from '@/lib/platform/database/read-within';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const NOBODY = { partnerId: randomUUID() };

const sleep = (seconds: number) => sql`SELECT pg_sleep(${seconds}), 'late' AS text`;

it('gives what was read in time', async () => {
  expect(
    await readWithin({ ...NOBODY, timeoutMs: 5000 }, (read) => read(sql`SELECT 1 AS number`)),
  ).toEqual([{ number: 1 }]);
});

it('gives null when one query takes too long, or several together', async () => {
  expect(await readWithin({ ...NOBODY, timeoutMs: 50 }, (read) => read(sleep(5)))).toBeNull();
  const several = readWithin({ ...NOBODY, timeoutMs: 300 }, async (read) => {
    for (let query = 0; query < 100; query++) await read(sleep(0.05));
    return 'all';
  });
  expect(await several).toBeNull();
});

it('limits nothing that comes later on the same connection', async () => {
  await readWithin({ ...NOBODY, timeoutMs: 50 }, (read) => read(sleep(5)));
  const statements = Array.from({ length: 12 }, () => sql`SHOW statement_timeout`);
  const limits = await Promise.all(statements.map((shown) => queryRows(NOBODY, shown)));
  expect(new Set(limits.flat().map((row) => JSON.stringify(row))).size).toBe(1);
});

it('throws other failures', async () => {
  await expect(
    readWithin({ ...NOBODY, timeoutMs: 500 }, (read) => read(sql`SELECT 1 / 0`)),
  ).rejects.toThrow('division');
});
