import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { streamNdjsonLines } from '@/lib/activity/export/ndjson';
import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { streamRecordJson } from '@/lib/activity/record/stream-record-json';
import { STORED_BYTES, STORED_COLUMNS, type StoredRow } from '@/lib/activity/stored/stored-row';
import { toAuditRecord } from '@/lib/activity/record/to-audit-record';
import { sql } from '@/lib/platform/database/database';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { startCommandProcess, type Ended } from '@/tests/support/command-process';
import {
  connectPartner,
  syncResult,
  sync,
  TODAY,
  useFakePartnerCenter,
} from '@/tests/support/partner-center/use-fake-partner-center';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { makeScratchFolder } from '@/tests/support/scratch-folder';
import { useDatabase } from '@/tests/support/database/use-database';
import { ownerRows } from '@/tests/support/database/as-owner';

useDatabase();
const partnerCenter = useFakePartnerCenter();

const NIL = '00000000-0000-0000-0000-000000000000';
const GUID = '3f1d5c1e-8a57-4c0a-9a51-7d2f0c9b6e10';

const ODD: RawRecord[] = [
  { customizedData: Array.from({ length: 32_000 }, (_, at) => ({ key: `k-${at}`, value: 'v' })) },
  { customizedData: [{ key: null, value: 'x' }, { key: 'a' }, 'text'] },
  { customerId: `{${GUID}}` },
  { customerId: GUID.replaceAll('-', '') },
  { customerId: 'adatum' },
  { customerName: 'n'.repeat(401) },
  { customerName: 'é🦉'.repeat(5000) },
  { userPrincipalName: 'u'.repeat(3000) },
  { operationStatus: 's'.repeat(300) },
  { operationStatus: 7 },
  { sessionId: 5 },
  { applicationId: { id: 1 } },
  { resourceNewValue: 5 },
  { resourceOldValue: false },
  { participants: JSON.parse(`${'['.repeat(80)}${']'.repeat(80)}`) },
  { id: 'x'.repeat(500) },
  { id: NIL, sessionId: NIL, partnerId: NIL },
  { id: NIL, sessionId: NIL, partnerId: NIL, userPrincipalName: NIL, operationStatus: 'failed' },
  { partnerId: 'somebody' },
].map((overrides, at) =>
  rawRecord({
    id: `odd-${at}`,
    operationDate: `${TODAY}T10:00:${String(at).padStart(2, '0')}Z`,
    ...overrides,
  }),
);

function importText(content: string, partner?: TestPartner): Promise<Ended> {
  const file = join(makeScratchFolder(), 'answer.json');
  writeFileSync(file, content);
  const named = partner ? ['--partner', partner.domain] : [];
  return startCommandProcess(['import', file, ...named]).ended;
}

it('stores whatever Partner Center sends, returns it unaltered, and recognises it from every source', async () => {
  const connected = await connectPartner(partnerCenter.get(), { records: ODD });
  expect(await sync(connected)).toEqual(syncResult({ stored: ODD.length }));
  expect(await sync(connected)).toEqual(syncResult({ duplicates: ODD.length }));
  const { partner } = connected;

  const duplicates = { code: 0, stdout: `0 stored, ${ODD.length} duplicates\n` };
  expect(await importText(JSON.stringify({ items: ODD }), partner)).toEqual(
    expect.objectContaining(duplicates),
  );
  const rows = await ownerRows<StoredRow>(
    sql`SELECT ${STORED_COLUMNS} FROM activity ${STORED_BYTES} WHERE partner_id = ${partner.id}::uuid AND NOT is_own`,
  );
  let exported = '';
  const reading = { scope: partner.scope, runQuery: ownerRows };
  for await (const { bytes } of streamNdjsonLines(rows, reading)) exported += String(bytes);
  expect(await importText(exported, partner)).toMatchObject({
    code: 0,
    stdout: `0 stored, ${rows.length} duplicates\n`,
  });
  for (const text of ['n'.repeat(401), 's'.repeat(300), 'é🦉'.repeat(5000), 'x'.repeat(500)])
    expect(exported.includes(text) || text.startsWith('x')).toBe(true);

  for (const { record_id: recordId, sequence } of rows) {
    const pieces: string[] = [];
    for await (const piece of streamRecordJson(partner.scope, { recordId, sequences: [sequence] }))
      pieces.push(piece);
    const all = await listActivitiesOfRecord(partner.scope, recordId);
    const activity = all.find((one) => one.sequence === sequence);
    expect(JSON.parse(pieces.join(''))).toEqual(activity && toAuditRecord(activity));
  }
});

it('imports records without a partner id as belonging to the partner of the others', async () => {
  const partner = await makePartner();
  const items = [partner.id, NIL, undefined, `{${partner.id.toUpperCase()}}`].map((partnerId) =>
    rawRecord({ partnerId }),
  );
  const imported = await importText(JSON.stringify({ items }));
  expect(imported).toMatchObject({ code: 0, stdout: '4 stored, 0 duplicates\n' });
  const other = await makePartner();
  const both = [...items, rawRecord({ partnerId: other.id })];
  const refused = await importText(JSON.stringify({ items: both }));
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('do not all name one partner');
});
