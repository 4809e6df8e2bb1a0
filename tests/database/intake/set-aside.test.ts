import { describe, expect, it } from 'vitest';
import { parseEachRecord } from '@/lib/activity/intake/parse/parse-audit-records';
import { storeParsedRecords, type StoreParsedResult } from '@/lib/activity/intake/store/store';
import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { MAX_SET_ASIDE } from '@/lib/activity/set-aside/limits';
import { SetAsideFullError } from '@/lib/activity/set-aside/set-aside-full-error';
import { listSetAside } from '@/lib/activity/set-aside/list-set-aside';
import { storeDueRecords } from '@/lib/activity/set-aside/store-due-records';
import type { Source } from '@/lib/activity/source/source';
import { daysLater, now } from '@/lib/platform/time/time';
import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const SYNC: Source = { kind: 'sync', name: 'contoso.example', detail: '' };
const IMPORT: Source = { kind: 'import', name: 'ada', detail: 'ahead.json' };

const inDays = (days: number) => daysLater(now(), days).toISOString();

function storeParsed(
  { id: partnerId }: TestPartner,
  {
    items,
    source = SYNC,
    isWhole: isAllOrNothing = false,
  }: { items: RawRecord[]; source?: Source; isWhole?: boolean },
): Promise<StoreParsedResult> {
  const { records, misdated } = parseEachRecord(items, { instant: now() });
  return storeParsedRecords({ partnerId, source }, { records, misdated, isAllOrNothing });
}

describe('a record with an impossible time', () => {
  it('is set aside and reported, and the others are stored', async () => {
    const partner = await makePartner();
    const items = [
      rawRecord({ id: 'good' }),
      rawRecord({ id: 'ahead', operationDate: '9999-12-31T00:00:00Z' }),
      rawRecord({ id: 'ancient', operationDate: '0001-01-01T00:00:00' }),
    ];
    expect(await storeParsed(partner, { items })).toMatchObject({
      stored: 1,
      setAside: 2,
      overflow: [],
    });
    const { records, total } = await listSetAside(partner.scope);
    expect(total).toBe(2);
    const byId = Object.fromEntries(records.map((record) => [record.recordId, record]));
    expect(byId.ahead).toMatchObject({
      operationType: 'update_subscription',
      occursAt: '9999-12-31T00:00:00.0000000Z',
      dueAt: '9999-12-30T00:00:00.0000000Z',
      source: SYNC,
    });
    expect(byId.ancient).toMatchObject({ occursAt: '0001-01-01T00:00:00.0000000Z', dueAt: null });
    for (const id of ['ahead', 'ancient'])
      expect(await listActivitiesOfRecord(partner.scope, id)).toEqual([]);
    expect(await storeDueRecords(daysLater(now(), 1000))).toBe(0);
  });

  it('is set aside once per source, without its secrets', async () => {
    const partner = await makePartner();
    const operationDate = inDays(400);
    const items = [
      rawRecord({ id: 'a', operationDate, resourceNewValue: { Password: 'hunter2' } }),
    ];
    for (const source of [SYNC, SYNC, IMPORT])
      expect(await storeParsed(partner, { items, source })).toMatchObject({ setAside: 1 });
    expect((await listSetAside(partner.scope)).total).toBe(2);
    const stored = await asOwner('SELECT record::text FROM set_aside WHERE partner_id = $1', [
      partner.id,
    ]);
    expect(JSON.stringify(stored)).not.toContain('hunter2');
  });

  it('is stored in full and with its source once its time has come', async () => {
    const partner = await makePartner();
    const foreign = 'a1a1a1a1-0000-4000-8000-000000000009';
    const ahead = rawRecord({
      id: 'ahead',
      operationDate: `${inDays(3).slice(0, 19)}.1234567Z`,
      partnerId: foreign,
      newField: { a: [1] },
      originalCorrelationId: '00000000-0000-0000-0000-000000000000',
      sessionId: null,
    });
    const other = await makePartner();
    await storeParsed(partner, { items: [ahead], source: IMPORT });
    await storeParsed(other, { items: [{ ...ahead, id: undefined }] });
    expect(await storeDueRecords(now())).toBe(0);
    expect(await storeDueRecords(daysLater(now(), 2.01))).toBe(2);
    const [activity] = await listActivitiesOfRecord(partner.scope, 'ahead');
    expect(activity).toMatchObject({
      occurredAt: ahead.operationDate,
      sources: [IMPORT],
      correlationId: null,
      otherFields: {
        newField: { a: [1] },
        partnerId: foreign,
        originalCorrelationId: '00000000-0000-0000-0000-000000000000',
      },
    });
    expect(await listSetAside(partner.scope)).toEqual({ records: [], total: 0 });
    expect(await listSetAside(other.scope)).toEqual({ records: [], total: 0 });
    expect(
      await storeParsed(partner, { items: [{ ...ahead, operationDate: inDays(4) }] }),
    ).toMatchObject({ setAside: 1 });
  });

  it('that this version cannot read stays, and does not keep others from being stored', async () => {
    const partner = await makePartner();
    const operationDate = inDays(2);
    await storeParsed(partner, {
      items: [rawRecord({ id: 'odd', operationDate }), rawRecord({ id: 'even', operationDate })],
    });
    await asOwner(
      `UPDATE set_aside SET record = json_build_object('id', 'odd')
       WHERE partner_id = $1 AND record ->> 'id' = 'odd'`,
      [partner.id],
    );
    expect(await storeDueRecords(daysLater(now(), 1.5))).toBe(2);
    expect(await listActivitiesOfRecord(partner.scope, 'even')).toHaveLength(1);
    expect((await listSetAside(partner.scope)).records).toMatchObject([
      { recordId: 'odd', dueAt: null },
    ]);
  });

  it('that exceeds the variants of its id stays, and does not keep others from being stored', async () => {
    const partner = await makePartner();
    const operationDate = inDays(2);
    const full = rawRecord({ id: 'full', operationDate });
    await storeParsed(partner, { items: [full, rawRecord({ id: 'free', operationDate })] });
    const others = ['One', 'Two'].map((customerName) => rawRecord({ id: 'full', customerName }));
    await storeParsed(partner, { items: others });
    await asOwner('UPDATE activity SET variant = 2999 WHERE partner_id = $1 AND variant = 1', [
      partner.id,
    ]);
    expect(await storeDueRecords(daysLater(now(), 1.5))).toBe(2);
    expect(await listActivitiesOfRecord(partner.scope, 'free')).toHaveLength(1);
    expect((await listSetAside(partner.scope)).records).toMatchObject([
      { recordId: 'full', dueAt: null },
    ]);
    expect(await storeDueRecords(daysLater(now(), 1.5))).toBe(0);
  });

  it('is set aside up to a limit; beyond it, a sync is told, and an import stores nothing', async () => {
    const partner = await makePartner();
    const many = Array.from({ length: MAX_SET_ASIDE + 2 }, (_, number) =>
      rawRecord({ id: `ahead-${number}`, operationDate: '2100-01-01T00:00:00Z' }),
    );
    const items = [rawRecord({ id: 'good' }), ...many];
    const { stored, setAside, overflow } = await storeParsed(partner, { items });
    expect([stored, setAside, overflow.map(({ index }) => index)]).toEqual([
      1,
      MAX_SET_ASIDE,
      [MAX_SET_ASIDE + 1, MAX_SET_ASIDE + 2],
    ]);
    const further = [rawRecord({ id: 'further' }), ...many];
    const importing = storeParsed(partner, { items: further, source: IMPORT, isWhole: true });
    await expect(importing).rejects.toThrow(SetAsideFullError);
    expect(await listActivitiesOfRecord(partner.scope, 'further')).toEqual([]);
    // A record that is set aside already takes no further room.
    const again = await storeParsed(partner, {
      items: many.slice(0, MAX_SET_ASIDE),
      isWhole: true,
    });
    expect(again).toMatchObject({ setAside: MAX_SET_ASIDE, overflow: [] });
  });
});
