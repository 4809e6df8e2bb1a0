import { describe, expect, it } from 'vitest';
import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { findCustomer } from '@/lib/customers/queries';
import { sql } from '@/lib/platform/database/database';
import { findSync } from '@/lib/partner-center/sync/sync-state';
import { addDays } from '@/lib/platform/time/time';
import { ADATUM, rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import {
  connectPartner,
  syncResult,
  sync,
  TODAY,
  useFakePartnerCenter,
} from '@/tests/support/partner-center/use-fake-partner-center';
import type { TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { ownerRows } from '@/tests/support/database/as-owner';

useDatabase();
const partnerCenter = useFakePartnerCenter();

const on = (day: string, overrides: RawRecord = {}) =>
  rawRecord({ operationDate: `${day}T23:59:59.9999999Z`, ...overrides });
const many = (count: number, day: string) => Array.from({ length: count }, () => on(day));

async function storedIds({ scope }: TestPartner): Promise<string[]> {
  const rows = await ownerRows<{ record_id: string }>(
    sql`SELECT record_id FROM activity WHERE partner_id = ${scope.partnerId}::uuid
      AND NOT is_own`,
  );
  return rows.map(({ record_id: id }) => id).sort();
}

describe('the first sync', () => {
  it('fetches every page of each of the last 90 days in UTC, and stores each record once', async () => {
    const records = [
      ...many(5, addDays(TODAY, -89)),
      ...many(2, addDays(TODAY, -40)),
      ...many(7, TODAY),
    ];
    const connected = await connectPartner(partnerCenter.get(), { records });
    expect(await sync(connected)).toEqual(syncResult({ stored: 14 }));
    expect(await storedIds(connected.partner)).toEqual(records.map(({ id }) => id).sort());
    const { pageRequests } = connected.account;
    const days = [...new Set(pageRequests.map(({ day }) => day))];
    expect([days.length, days[0], days.at(-1)]).toEqual([90, addDays(TODAY, -89), TODAY]);
    for (const { url } of pageRequests) {
      expect(url.searchParams.get('endDate')).toBe(url.searchParams.get('startDate'));
    }
    expect(await findSync(connected.partner.scope)).toMatchObject({
      outcome: 'ended',
      fetchedTo: TODAY,
      daysDone: 90,
      days: 90,
      stored: 14,
      error: null,
    });
  });

  it('sends exactly the headers that each link lists, along with its own', async () => {
    const connected = await connectPartner(partnerCenter.get(), { records: many(3, TODAY) });
    await sync(connected);
    const [first, second] = connected.account.pageRequests.slice(-2);
    expect(first?.headers).not.toHaveProperty('ms-continuationtoken');
    expect(second?.headers['ms-continuationtoken']).toBe(`${TODAY}!1`);
    const ids = connected.account.pageRequests.map(({ headers }) => headers['ms-requestid']);
    expect(new Set(ids).size).toBe(connected.account.pageRequests.length);
    const runs = connected.account.pageRequests.map(({ headers }) => headers['ms-correlationid']);
    expect(new Set(runs).size).toBe(1);
    expect(first?.headers.accept).toBe('application/json');
  });
});

describe('a later sync', () => {
  it('starts three days before the last fetched day and stores nothing twice', async () => {
    const records = [...many(3, addDays(TODAY, -3)), ...many(3, TODAY)];
    const connected = await connectPartner(partnerCenter.get(), { records });
    await sync(connected);
    connected.account.pageRequests.length = 0;
    connected.account.records.push(on(addDays(TODAY, -2)));
    expect(await sync(connected)).toEqual(syncResult({ stored: 1, duplicates: 6, late: 1 }));
    expect(connected.account.pageRequests[0]?.day).toBe(addDays(TODAY, -3));
  });

  it('stores a later status of the same record as a separate activity', async () => {
    const run = on(TODAY, { id: 'slow', operationStatus: 'progress' });
    const connected = await connectPartner(partnerCenter.get(), { records: [run] });
    await sync(connected);
    connected.account.records = [{ ...run, operationStatus: 'succeeded' }];
    expect(await sync(connected)).toMatchObject({ stored: 1, duplicates: 0 });
    const states = await listActivitiesOfRecord(connected.partner.scope, 'slow');
    expect(states.map(({ status }) => status)).toEqual(['succeeded', 'progress']);
  });

  it('reports which days are lost when the last sync was too long ago', async () => {
    const connected = await connectPartner(partnerCenter.get());
    await sync(connected);
    await ownerRows(sql`UPDATE sync SET fetched_to = '2026-08-20'
      WHERE partner_id = ${connected.partner.id}::uuid`);
    const { problem } = await sync(connected);
    expect(problem).toMatch(/^What was not fetched of 21 Aug 2026 to 23 Aug 2026 is lost/);
    expect(await findSync(connected.partner.scope)).toMatchObject({
      fetchedTo: TODAY,
      daysDone: 90,
      error: problem,
    });
  });
});

describe('odd records', () => {
  it('are stored without customer, id or values, and with unknown operations', async () => {
    const odd = on(TODAY, {
      customerId: null,
      customerName: null,
      id: undefined,
      resourceOldValue: null,
      resourceNewValue: undefined,
      resourceType: 'teleporter',
      operationType: 'beam_up',
      operationStatus: 'wondering',
    });
    const connected = await connectPartner(partnerCenter.get(), { records: [odd] });
    expect(await sync(connected)).toEqual(syncResult({ stored: 1 }));
    expect(await sync(connected)).toEqual(syncResult({ duplicates: 1 }));
  });

  it('create unknown customers and rename them, while old rows keep their names', async () => {
    const records = [
      on(addDays(TODAY, -1), { id: 'before', customerName: 'Adatum' }),
      on(TODAY, { id: 'after', customerName: 'Adatum Holding' }),
    ];
    const connected = await connectPartner(partnerCenter.get(), { records });
    await sync(connected);
    const { scope } = connected.partner;
    expect((await findCustomer(scope, ADATUM.id))?.name).toBe('Adatum Holding');
    const [before] = await listActivitiesOfRecord(scope, 'before');
    expect(before?.customerName).toBe('Adatum');
  });

  it('that cannot be read are reported and requested again, while the others are stored', async () => {
    const day = addDays(TODAY, -10);
    const bad = on(day, { operationType: null });
    const records = [on(day), bad, on(day), on(TODAY)];
    const connected = await connectPartner(partnerCenter.get(), { records });
    const { stored, problem } = await sync(connected);
    expect(stored).toBe(3);
    expect(problem).toMatch(/^1 record could not be read or stored; the others are stored/);
    expect(problem).toContain(`${day}, page 1, record 2: field operationType`);
    expect(await findSync(connected.partner.scope)).toMatchObject({
      outcome: 'ended',
      fetchedTo: addDays(day, -1),
      error: problem,
    });
    connected.account.pageRequests.length = 0;
    bad.operationType = 'update_order';
    expect(await sync(connected)).toEqual(syncResult({ stored: 1, duplicates: 3 }));
    expect(connected.account.pageRequests[0]?.day).toBe(addDays(day, -4));
  });

  it('contain no URL that is ever fetched', async () => {
    const url = 'http://169.254.169.254/latest/meta-data';
    const record = on(TODAY, {
      resourceNewValue: JSON.stringify({ Url: url }),
      attributes: { url },
    });
    const connected = await connectPartner(partnerCenter.get(), { records: [record] });
    expect(await sync(connected)).toMatchObject({ stored: 1, problem: null });
  });
});
