import { expect, it, vi } from 'vitest';
import { exportResponse } from '@/lib/activity/export/export-response';
import { CSV_SOURCE, streamActivities } from '@/lib/activity/export/stream-activities';
import { MAX_DOWNLOADS } from '@/lib/platform/downloads/download-slots';
import { getDatabase } from '@/lib/platform/database/database';
import { defaultPace } from '@/lib/platform/downloads/client-pace';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { downloadAll, filterOf } from '@/tests/support/records/views';
import { asOwner } from '@/tests/support/database/as-owner';

useDatabase();

const march = filterOf('from=2026-03-01&to=2026-03-31');
const many = (count: number) => Array.from({ length: count }, () => rawRecord());

it('counts exactly what it returns, whatever is stored meanwhile', async () => {
  const partner = await makePartner();
  await storeRaw(partner, many(2500));
  const { count, batches } = await streamActivities(partner.scope, {
    filter: march,
    source: CSV_SOURCE,
  });
  await storeRaw(partner, many(10));
  let received = 0;
  for (let batch = await batches.next(); !batch.done; batch = await batches.next()) {
    received += batch.value.count;
  }
  expect([count, received]).toEqual([2500, 2500]);
});

it('releases its connection at the end, and when its reader leaves early', async () => {
  const partner = await makePartner();
  await storeRaw(partner, many(1500));
  const { downloadPool } = getDatabase();
  for (let time = 0; time < 2 * MAX_DOWNLOADS; time += 1) {
    const { batches } = await streamActivities(partner.scope, {
      filter: march,
      source: CSV_SOURCE,
    });
    if (time % 2 === 0) await batches.next();
    await batches.return?.();
    await downloadAll(partner.scope, march);
  }
  const { waiting, total, idle } = downloadPool.counts;
  expect({ waiting, held: total - idle }).toEqual({ waiting: 0, held: 0 });
});

it('fails when reading is interrupted, and does not just end', async () => {
  const partner = await makePartner();
  await storeRaw(partner, many(5000));
  const { batches } = await streamActivities(partner.scope, { filter: march, source: CSV_SOURCE });
  await batches.next();
  await asOwner(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE query LIKE 'COPY%' AND datname = current_database()`,
  );
  const readOn = async () => {
    for (let batch = await batches.next(); !batch.done; batch = await batches.next());
  };
  await expect(readOn()).rejects.toThrow();
});

it('ends if its reader stops reading', async () => {
  const partner = await makePartner();
  await storeRaw(partner, many(1000));
  const { windowMs } = defaultPace();
  for (const format of ['csv', 'ndjson'] as const) {
    const { signal } = new AbortController();
    const view = { filter: march, format, locale: 'en' as const };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const ends: string[] = [];
    const onEnd = ({ end }: { end: string }) => ends.push(end);
    const { body } = await exportResponse(partner.scope, { view, signal, onEnd });
    const reader = body?.getReader();
    await reader?.read();
    vi.advanceTimersByTime(2 * windowMs);
    vi.useRealTimers();
    expect(ends).toEqual(['not_read']);
    await expect(reader?.read()).rejects.toThrow('not_read');
  }
  const { downloadPool } = getDatabase();
  await vi.waitFor(() => expect(downloadPool.counts.idle).toBe(downloadPool.counts.total));
});
