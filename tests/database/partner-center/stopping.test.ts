import { expect, it } from 'vitest';
import { rawRecord } from '@/tests/support/records/audit-records';
import {
  connectPartner,
  notingPatience,
  resultOf,
  sync,
  TODAY,
  useStandIn,
} from '@/tests/support/partner-center/use-stand-in';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();
const standIn = useStandIn();

it('stops at once when it is told to, also while it waits, and the next one goes on', async () => {
  const stop = new AbortController();
  const busy = { status: 429, headers: { 'Retry-After': '600' } };
  const connected = await connectPartner(standIn.get(), {
    records: Array.from({ length: 3 }, () => rawRecord({ operationDate: `${TODAY}T10:00:00Z` })),
    interfere: ({ page }) => (page === 1 ? busy : null),
  });
  const wait = (_milliseconds: number, signal: AbortSignal) =>
    new Promise<void>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('waiting ended')));
      stop.abort(new Error('stop'));
    });
  const patience = { ...notingPatience(), wait };
  const result = await sync(connected, { signal: stop.signal, patience });
  expect(result).toEqual(
    resultOf({ stored: 2, problem: 'It was stopped; the next one goes on from there.' }),
  );
  connected.account.interfere = () => null;
  expect(await sync(connected)).toEqual(resultOf({ stored: 1, duplicates: 2 }));
});
