import { expect, it, vi } from 'vitest';
import { CSV_ROWS, streamActivities, WHOLE_ROWS } from '@/lib/activity/export/stream';
import { getDatabase } from '@/lib/database/database';
import { rawRecord } from '@/tests/support/audit-records';
import { makePartner, storeRaw } from '@/tests/support/partners';
import { useDatabase } from '@/tests/support/use-database';
import { downloadAll, filterOf } from '@/tests/support/views';

useDatabase();

const march = filterOf('from=2026-03-01&to=2026-03-31');
const many = (count: number) => Array.from({ length: count }, () => rawRecord());

it('counts exactly what it gives, whatever is stored meanwhile', async () => {
  const partner = await makePartner();
  await storeRaw(partner, many(2500));
  const { count, batches } = await streamActivities(partner.scope, {
    filter: march,
    rows: CSV_ROWS,
  });
  await storeRaw(partner, many(10));
  let given = 0;
  for (let batch = await batches.next(); !batch.done; batch = await batches.next()) {
    given += batch.value.length;
  }
  expect([count, given]).toEqual([2500, 2500]);
});

it('gives its connection back at the end, and when its reader leaves early', async () => {
  const partner = await makePartner();
  await storeRaw(partner, many(1500));
  const { downloadPool } = getDatabase();
  for (let time = 0; time < 2 * (downloadPool.options.max ?? 0); time += 1) {
    const { batches } = await streamActivities(partner.scope, { filter: march, rows: CSV_ROWS });
    if (time % 2 === 0) await batches.next();
    await batches.return?.();
    await downloadAll(partner.scope, march);
  }
  expect([downloadPool.waitingCount, downloadPool.totalCount - downloadPool.idleCount]).toEqual([
    0, 0,
  ]);
});

it('fails, rather than ends, when reading breaks off', async () => {
  const partner = await makePartner();
  await storeRaw(partner, many(5000));
  const { batches } = await streamActivities(partner.scope, { filter: march, rows: CSV_ROWS });
  await batches.next();
  await getDatabase().pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE query LIKE 'COPY%' AND datname = current_database()`,
  );
  const readOn = async () => {
    for (let batch = await batches.next(); !batch.done; batch = await batches.next());
  };
  await expect(readOn()).rejects.toThrow();
});

it('ends for a reader that has asked for nothing in minutes', async () => {
  const partner = await makePartner();
  await storeRaw(partner, many(20));
  for (const rows of [CSV_ROWS, WHOLE_ROWS]) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { batches } = await streamActivities<unknown>(partner.scope, { filter: march, rows });
    await batches.next();
    vi.advanceTimersByTime(5 * 60_000);
    vi.useRealTimers();
    await expect(batches.next()).rejects.toThrow();
  }
});
