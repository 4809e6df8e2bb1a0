import { recordExport } from '@/lib/activity/own/record-export';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { asOwner } from '@/tests/support/database/as-owner';
import { ADATUM, rawRecord, WINGTIP, type RawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { sealOf } from './seal';

/** A partner's sealed log; `checkpoints` are its notes, the first one first. */
export type SealedLog = { partner: TestPartner; checkpoints: { size: number; note: string }[] };

// So many that the first tile is full.
const FIRST = 290;

/**
 * Makes a partner whose log was sealed twice: with records of several days, customers and states, and of an
 * export. Counts are up to date.
 */
export async function makeSealedLog(): Promise<SealedLog> {
  const partner = await beginSealedLog();
  return continueSealedLog(partner);
}

/** The first seal of it. */
export async function beginSealedLog(): Promise<TestPartner> {
  const partner = await makePartner();
  await storeRaw(partner, recordsOf(partner, { from: 0, to: FIRST }));
  await sealOf(partner);
  await rollUpOf(partner);
  return partner;
}

/** The second one. */
export async function continueSealedLog(partner: TestPartner): Promise<SealedLog> {
  await storeMore(partner);
  await sealOf(partner);
  await rollUpOf(partner);
  return { partner, checkpoints: await listCheckpoints(partner) };
}

async function storeMore(partner: TestPartner): Promise<void> {
  const { recordEnd } = await recordExport(partner.scope, {
    actor: 'ada@x.example',
    origin: { address: null, userAgent: '' },
    path: '/account-settings/activity-log/export',
    format: 'csv',
    filter: '',
    zone: 'UTC',
    language: 'en',
    expectedRows: 2,
  });
  await recordEnd({ end: 'complete', rows: 2, bytes: 10, sha256: 'ab'.repeat(32) });
  await storeRaw(partner, recordsOf(partner, { from: FIRST, to: FIRST + 20 }));
}

/** Records named `r-0` and on: the same for the same partner. */
export function recordsOf(
  { id }: Pick<TestPartner, 'id'>,
  { from, to }: { from: number; to: number },
): RawRecord[] {
  return Array.from({ length: to - from }, (_, offset) => recordOf(id, from + offset));
}

function recordOf(partnerId: string, at: number): RawRecord {
  const customer = at % 3 === 0 ? WINGTIP : ADATUM;
  return rawRecord({
    id: `r-${at}`,
    operationDate: `2026-03-${String(10 + (at % 7)).padStart(2, '0')}T${String(at % 24).padStart(2, '0')}:20:30.1234567Z`,
    customerId: customer.id,
    customerName: customer.name,
    userPrincipalName: `sales-${at % 5}@tailspin.example`,
    applicationId: 'Tab\tbackslash \\ and "quote"',
    originalCorrelationId: partnerId,
    sessionId: partnerId,
    participants: [{ Role: 'Reviewer', Name: 'Müller 渡辺' }],
    attributes: { ObjectType: 'AuditRecord', n: at },
    furtherField: `line\nbreak ${at}`,
  });
}

/** The checkpoints that the database has of a log. */
export async function listCheckpoints({
  id,
}: Pick<TestPartner, 'id'>): Promise<SealedLog['checkpoints']> {
  return asOwner(
    'SELECT size::integer AS size, note FROM tlog_checkpoint WHERE partner_id = $1 ORDER BY size',
    [id],
  );
}
