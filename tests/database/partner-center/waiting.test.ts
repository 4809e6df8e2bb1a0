import { expect, it, vi } from 'vitest';
import { findSync } from '@/lib/partner-center/sync/sync-state';
import { sentenceOf } from '@/lib/partner-center/sync/sync-words';
import {
  mayStopSync,
  startPartnerSync,
  stopPartnerSync,
} from '@/lib/partner-center/sync/start-sync';
import { rawRecord } from '@/tests/support/records/audit-records';
import {
  connectPartner,
  notingPatience,
  sync,
  TODAY,
  useStandIn,
} from '@/tests/support/partner-center/use-stand-in';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();
const standIn = useStandIn();

it('tells while it waits what it waits for, and no more when it goes on', async () => {
  const busy = [{ status: 503 }, { status: 503 }];
  const connected = await connectPartner(standIn.get(), {
    records: [rawRecord({ operationDate: `${TODAY}T10:00:00Z` })],
    interfere: ({ day }) => (day === TODAY && busy.pop()) || null,
  });
  const { scope } = connected.partner;
  const seen: unknown[] = [];
  const wait = async () => {
    seen.push((await findSync(scope))?.error);
  };
  const told: string[] = [];
  const onTrouble = (sentence: string) => told.push(sentence);
  await sync(connected, { patience: { ...notingPatience(), wait }, onTrouble });
  expect(told[0]).toMatch(/^127\.\S+ answers HTTP 503; try 1 of 8 failed, the next in 1 s\.$/);
  expect(told[1]).toMatch(/try 2 of 8 failed/);
  expect(told).toHaveLength(2);
  expect(seen).toEqual(told);
  expect((await findSync(scope))?.error).toBeNull();
});

it('that runs in this process can be stopped here, and only by its own partner', async () => {
  const hold = () => new Promise<null>(() => undefined);
  const { partner } = await connectPartner(standIn.get(), { interfereWithToken: hold });
  const other = await connectPartner(standIn.get());
  expect(await startPartnerSync(partner.scope)).toBe(true);
  expect(await startPartnerSync(partner.scope)).toBe(false);
  await stopPartnerSync(other.partner.scope);
  expect([mayStopSync(partner.scope), mayStopSync(other.partner.scope)]).toEqual([true, false]);
  await stopPartnerSync(partner.scope);
  expect(mayStopSync(partner.scope)).toBe(false);
  await vi.waitFor(async () => expect((await findSync(partner.scope))?.outcome).toBe('ended'));
  expect(await findSync(partner.scope)).toMatchObject({
    error: sentenceOf('stopped'),
    daysDone: 0,
  });
});
