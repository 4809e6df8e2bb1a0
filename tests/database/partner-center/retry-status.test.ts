import { expect, it, vi } from 'vitest';
import { findSync } from '@/lib/partner-center/sync/sync-state';
import { describeEndReason } from '@/lib/partner-center/sync/sync-messages';
import {
  canStopSync,
  startBackgroundSync,
  stopBackgroundSync,
} from '@/lib/partner-center/sync/background-syncs';
import { rawRecord } from '@/tests/support/records/audit-records';
import {
  connectPartner,
  recordingRetryPolicy,
  sync,
  TODAY,
  useFakePartnerCenter,
} from '@/tests/support/partner-center/use-fake-partner-center';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();
const standIn = useFakePartnerCenter();

it('tells while it waits what it waits for, and no more when it goes on', async () => {
  const busy = [{ status: 503 }, { status: 503 }];
  const connected = await connectPartner(standIn.get(), {
    records: [rawRecord({ operationDate: `${TODAY}T10:00:00Z` })],
    interceptPage: ({ day }) => (day === TODAY && busy.pop()) || null,
  });
  const { scope } = connected.partner;
  const seen: unknown[] = [];
  const sleep = async () => {
    seen.push((await findSync(scope))?.error);
  };
  const told: string[] = [];
  const onRetry = (sentence: string) => told.push(sentence);
  await sync(connected, { retryPolicy: { ...recordingRetryPolicy(), sleep }, onRetry });
  expect(told[0]).toMatch(/^127\.\S+ answers HTTP 503; try 1 of 8 failed, the next in 1 s\.$/);
  expect(told[1]).toMatch(/try 2 of 8 failed/);
  expect(told).toHaveLength(2);
  expect(seen).toEqual(told);
  expect((await findSync(scope))?.error).toBeNull();
});

it('that runs in this process can be stopped here, and only by its own partner', async () => {
  const hold = () => new Promise<null>(() => undefined);
  const { partner } = await connectPartner(standIn.get(), { interceptToken: hold });
  const other = await connectPartner(standIn.get());
  expect(await startBackgroundSync(partner.scope)).toBe(true);
  expect(await startBackgroundSync(partner.scope)).toBe(false);
  await stopBackgroundSync(other.partner.scope);
  expect([canStopSync(partner.scope), canStopSync(other.partner.scope)]).toEqual([true, false]);
  await stopBackgroundSync(partner.scope);
  expect(canStopSync(partner.scope)).toBe(false);
  await vi.waitFor(async () => expect((await findSync(partner.scope))?.outcome).toBe('ended'));
  expect(await findSync(partner.scope)).toMatchObject({
    error: describeEndReason('stopped'),
    daysDone: 0,
  });
});
