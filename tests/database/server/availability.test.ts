import { randomUUID } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { inTransaction } from '@/lib/platform/database/transaction';
import {
  closeDatabase,
  getDatabase,
  isDatabaseDown,
  openDatabaseForServer,
  queryCommonRows,
  queryRows,
  sql,
} from '@/lib/platform/database/database';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import {
  trackOutages,
  type OutageState,
} from '@/lib/platform/database/connections/outage-tracking';
import { getDatabaseUrl, applySettings } from '@/lib/platform/env/env';
import {
  openBlackHoleNetwork,
  type BlackHoleNetwork,
} from '@/tests/support/database/black-hole-network';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

// Nobody waits longer for a page.
const SOON_MS = 9_000;

/** Opens the test's database for a server, through a network that can drop its traffic. */
async function serveByNetwork(): Promise<BlackHoleNetwork> {
  const direct = getDatabaseUrl();
  const network = await openBlackHoleNetwork(direct);
  await closeDatabase();
  applySettings({ DATABASE_URL: network.url });
  openDatabaseForServer();
  onTestFinished(async () => {
    await closeDatabase();
    applySettings({ DATABASE_URL: direct });
  });
  return network;
}

/** The error of failed work, and how long it took in milliseconds. */
async function failureOf(work: () => Promise<unknown>): Promise<{ error: unknown; ms: number }> {
  const start = performance.now();
  const error = await work().then(
    () => null,
    (reason: unknown) => reason,
  );
  return { error, ms: performance.now() - start };
}

const NOBODY = { partnerId: randomUUID() };
const ONE = () => queryRows(NOBODY, sql`SELECT 1`);
const UNDER_WAY = [
  ['a query', ONE],
  ['a transaction', () => inTransaction(NOBODY, (client) => client.query('SELECT 1'))],
  ['what Prisma reads', () => getDatabase().prisma.common.partner.count()],
  ['a download', () => getDatabase().downloadPool.query(NOBODY, { text: 'SELECT 1' })],
  ['what belongs to no partner', () => queryCommonRows(sql`SELECT 1`)],
  ['what comes in', () => getDatabase().intakePool.query(NOBODY, { text: 'SELECT 1' })],
] as const;

it('aborts all work when the network drops it, rejects further work at once, and recovers by itself', async () => {
  const network = await serveByNetwork();
  await Promise.all(UNDER_WAY.map(([, work]) => work()));
  network.dropTraffic();
  const failures = await Promise.all(UNDER_WAY.map(([, work]) => failureOf(work)));
  for (const [index, { error, ms }] of failures.entries()) {
    expect(isDatabaseUnavailableError(error), `${UNDER_WAY[index]?.[0]}: ${String(error)}`).toBe(
      true,
    );
    expect(ms).toBeLessThan(SOON_MS);
  }
  expect(isDatabaseDown()).toBe(true);
  for (const [name, work] of UNDER_WAY) {
    const { error, ms } = await failureOf(work);
    expect(isDatabaseUnavailableError(error), name).toBe(true);
    expect(ms).toBeLessThan(500);
  }
  network.restore();
  await expect.poll(isDatabaseDown, { timeout: SOON_MS }).toBe(false);
  for (const [name, work] of UNDER_WAY) await expect(work(), name).resolves.toBeDefined();
});

it('aborts a query that was lost in transit while the database is available', async () => {
  const network = await serveByNetwork();
  await ONE();
  network.dropTraffic({ onlyOld: true });
  const { error, ms } = await failureOf(ONE);
  expect(isDatabaseUnavailableError(error), String(error)).toBe(true);
  expect(ms).toBeLessThan(SOON_MS);
  expect(isDatabaseDown()).toBe(false);
  await ONE();
});

it('does not abort a long query while the database responds', async () => {
  await serveByNetwork();
  expect(await queryRows(NOBODY, sql`SELECT 1 AS one FROM pg_sleep(6)`)).toEqual([{ one: 1 }]);
});

it('limits how many may wait for a connection', async () => {
  await serveByNetwork();
  const { pool } = getDatabase();
  const held = await Promise.all(Array.from({ length: 10 }, () => pool.connect(NOBODY)));
  const waiting = Array.from({ length: 1000 }, () => pool.query(NOBODY, { text: 'SELECT 1' }));
  const state: OutageState = { isDatabaseUnavailable: false };
  const { error, ms } = await trackOutages(state, () => failureOf(ONE));
  expect(isDatabaseUnavailableError(error)).toBe(true);
  expect(state).toEqual({ isDatabaseUnavailable: false, isTooBusy: true });
  expect(ms).toBeLessThan(500);
  held.forEach((client) => client.release());
  await Promise.all(waiting);
});

it('says that it is busy when no connection comes free in time, not that the database is gone', async () => {
  await serveByNetwork();
  const { pool } = getDatabase();
  const held = await Promise.all(Array.from({ length: 10 }, () => pool.connect(NOBODY)));
  const state: OutageState = { isDatabaseUnavailable: false };
  const { error } = await trackOutages(state, () => failureOf(ONE));
  expect(isDatabaseUnavailableError(error), String(error)).toBe(true);
  expect(state).toEqual({ isDatabaseUnavailable: false, isTooBusy: true });
  expect(isDatabaseDown()).toBe(false);
  held.forEach((client) => client.release());
  await ONE();
});

it('reports a statement or lock timeout as an unavailable database', async () => {
  await serveByNetwork();
  const late = async (setting: string, statement: string) =>
    inTransaction(NOBODY, async (client) => {
      await client.query(`SET LOCAL ${setting} = '50ms'`);
      await client.query(statement);
    });
  const slow = await failureOf(() => late('statement_timeout', 'SELECT pg_sleep(5)'));
  expect(isDatabaseUnavailableError(slow.error)).toBe(true);
  const locked = await failureOf(() =>
    inTransaction(NOBODY, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock(1)');
      await late('lock_timeout', 'SELECT pg_advisory_xact_lock(1)');
    }),
  );
  expect(isDatabaseUnavailableError(locked.error)).toBe(true);
});

it('has timeouts in a server, for which people wait, and none in a command', async () => {
  await serveByNetwork();
  const shown = async () => {
    const { pool, intakePool, backgroundPool, downloadPool } = getDatabase();
    const found = [pool, intakePool, backgroundPool, downloadPool].map(async (one) => {
      const { rows } = await one.query<{ limits: string }>(NOBODY, {
        text: `SELECT string_agg(setting, ' ' ORDER BY name) AS limits FROM pg_settings
         WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')`,
      });
      return rows[0]?.limits;
    });
    return Promise.all(found);
  };
  expect(await shown()).toEqual([
    '30000 5000 20000',
    '30000 20000 25000',
    '30000 20000 300000',
    '600000 5000 0',
  ]);
  await closeDatabase();
  expect(await shown()).toEqual(['0 0 0', '0 0 0', '0 0 0', '0 0 0']);
});
