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
const partnerCenter = useFakePartnerCenter();

it('reports what a sync waits for while it waits, and clears it when it continues', async () => {
  const busy = [{ status: 503 }, { status: 503 }];
  const connected = await connectPartner(partnerCenter.get(), {
    records: [rawRecord({ operationDate: `${TODAY}T10:00:00Z` })],
    interceptPage: ({ day }) => (day === TODAY && busy.pop()) || null,
  });
  const { scope } = connected.partner;
  const seen: unknown[] = [];
  const sleep = async () => {
    seen.push((await findSync(scope))?.error);
  };
  const messages: string[] = [];
  const onRetry = (sentence: string) => messages.push(sentence);
  await sync(connected, { retryPolicy: { ...recordingRetryPolicy(), sleep }, onRetry });
  expect(messages[0]).toMatch(/^127\.\S+ answers HTTP 503; try 1 of 8 failed, the next in 1 s\.$/);
  expect(messages[1]).toMatch(/try 2 of 8 failed/);
  expect(messages).toHaveLength(2);
  expect(seen).toEqual(messages);
  expect((await findSync(scope))?.error).toBeNull();
});

it('stops a sync in the process that runs it, and only for its own partner', async () => {
  const hold = () => new Promise<null>(() => undefined);
  const { partner } = await connectPartner(partnerCenter.get(), { interceptToken: hold });
  const other = await connectPartner(partnerCenter.get());
  expect(await startBackgroundSync(partner.scope, 'admin@tailspin.example')).toBe(true);
  expect(await startBackgroundSync(partner.scope, 'admin@tailspin.example')).toBe(false);
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
