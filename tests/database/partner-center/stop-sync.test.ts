import { expect, it } from 'vitest';
import { rawRecord } from '@/tests/support/records/audit-records';
import {
  connectPartner,
  recordingRetryPolicy,
  syncResult,
  sync,
  TODAY,
  useFakePartnerCenter,
} from '@/tests/support/partner-center/use-fake-partner-center';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();
const partnerCenter = useFakePartnerCenter();

it('stops at once when aborted, even while it waits, and the next sync continues', async () => {
  const stop = new AbortController();
  const busy = { status: 429, headers: { 'Retry-After': '600' } };
  const connected = await connectPartner(partnerCenter.get(), {
    records: Array.from({ length: 3 }, () => rawRecord({ operationDate: `${TODAY}T10:00:00Z` })),
    interceptPage: ({ page }) => (page === 1 ? busy : null),
  });
  const sleep = (_milliseconds: number, signal: AbortSignal) =>
    new Promise<void>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('waiting ended')));
      stop.abort(new Error('stop'));
    });
  const retryPolicy = { ...recordingRetryPolicy(), sleep };
  const result = await sync(connected, { signal: stop.signal, retryPolicy });
  expect(result).toEqual(
    syncResult({ stored: 2, problem: 'Stopped. The next sync continues from there.' }),
  );
  connected.account.interceptPage = () => null;
  expect(await sync(connected)).toEqual(syncResult({ stored: 1, duplicates: 2 }));
});
