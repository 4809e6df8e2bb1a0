import { expect, it } from 'vitest';
import { readStatement } from '@/lib/evidence/statement/read-statement';
import type { Statement } from '@/lib/evidence/statement/statement';
import { findCheckpoint } from '@/lib/proof/read/find-checkpoint';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { sealLog } from '@/tests/support/proof/seal-log';
import { ADATUM, rawRecord, WINGTIP } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { recordOn } from '@/tests/support/records/retention';

useDatabase();

const PERIOD = { from: '2026-03-14', to: '2026-03-18' };

async function statementOf(
  partner: TestPartner,
  {
    customerId = ADATUM.id,
    period = PERIOD,
    size,
  }: { customerId?: string; period?: Statement['period']; size?: number } = {},
): Promise<Statement> {
  const checkpoint = await findCheckpoint(
    partner.scope,
    size === undefined ? {} : { atLeast: size },
  );
  if (!checkpoint) throw new Error('There is no checkpoint.');
  return readStatement(partner.scope, { customerId, period, checkpoint });
}

it('says on which days a customer has records, and that another one was quiet', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [
    recordOn('2026-03-14'),
    rawRecord(),
    rawRecord(),
    recordOn('2026-03-19'),
  ]);
  await sealLog(partner);
  expect(await statementOf(partner)).toMatchObject({
    days: [
      { day: '2026-03-14', count: 1 },
      { day: '2026-03-15', count: 2 },
    ],
    total: 3,
    unreadable: [],
    notEnded: [],
    sealedAgain: [],
    beginsBeforeSealing: true,
    partnerCenter: { isConnected: false },
  });
  expect(await statementOf(partner, { customerId: WINGTIP.id })).toMatchObject({
    days: [],
    total: 0,
  });
});

it('takes customers of the same name for two, and none of another partner', async () => {
  const [partner, other] = [await makePartner(), await makePartner()];
  const twin = { customerId: WINGTIP.id, customerName: ADATUM.name };
  await storeRaw(partner, [rawRecord(), rawRecord(twin), rawRecord(twin)]);
  await sealLog(partner);
  await storeRaw(other, [rawRecord()]);
  await sealLog(other);
  expect(await statementOf(partner)).toMatchObject({ total: 1 });
  expect(await statementOf(partner, { customerId: WINGTIP.id })).toMatchObject({ total: 2 });
  expect(await statementOf(other, { customerId: WINGTIP.id })).toMatchObject({ total: 0 });
});

it('says of an older checkpoint what it said then, and which days were sealed again since', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [recordOn('2026-03-14'), rawRecord()]);
  const size = await sealLog(partner);
  await storeRaw(partner, [rawRecord()]);
  await sealLog(partner);
  expect(await statementOf(partner, { size })).toMatchObject({
    total: 2,
    sealedAgain: ['2026-03-15'],
  });
  expect(await statementOf(partner)).toMatchObject({ total: 3, sealedAgain: [] });
});

it('names the days that had not ended', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [rawRecord()]);
  await sealLog(partner, new Date('2026-03-17T01:00:00Z'));
  expect((await statementOf(partner)).notEnded).toEqual(['2026-03-17', '2026-03-18']);
});

it('says up to when Partner Center was complete, and for which days it was not', async () => {
  const partner = await makePartner();
  await asOwner(
    `INSERT INTO sync (partner_id, fetched_to, started_at, first_day, last_day)
     VALUES ($1, '2026-03-15', now(), '2026-03-01', '2026-03-15')`,
    [partner.id],
  );
  await storeRaw(partner, [rawRecord()], { kind: 'sync', name: 'tenant', detail: '' });
  for (const day of ['14', '15', '16', '17', '18', '19', '20'])
    await sealLog(partner, new Date(`2026-03-${day}T00:00:01Z`));
  expect((await statementOf(partner)).partnerCenter).toEqual({
    isConnected: true,
    asOf: '2026-03-16T00:00:01.000000Z',
    missing: ['2026-03-16', '2026-03-17', '2026-03-18'],
  });
});

it('says nothing of a day whose records are gone without a trace', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [rawRecord(), rawRecord({ customerId: WINGTIP.id })]);
  await sealLog(partner);
  for (const table of ['activity', 'tlog_customer_day'])
    await asOwner(`DELETE FROM ${table} WHERE partner_id = $1 AND customer_id = $2`, [
      partner.id,
      ADATUM.id,
    ]);
  expect(await statementOf(partner)).toMatchObject({ total: 0, unreadable: ['2026-03-15'] });
});
