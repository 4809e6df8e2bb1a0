import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { exportResponse } from '@/lib/activity/export/export-response';
import { recordExport, type RecordExportEnd } from '@/lib/activity/own/record-export';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const exported = {
  actor: 'ada@tailspin.example',
  origin: { address: '203.0.113.7', userAgent: '' },
  path: '/account-settings/activity-log/export',
  format: 'csv',
  filter: 'from=2026-03-01&to=2026-03-31',
  zone: 'Asia/Tokyo',
  language: 'ja',
};

async function makeLog(count: number): Promise<TestPartner> {
  const partner = await makePartner();
  await storeRaw(
    partner,
    Array.from({ length: count }, (_, number) => rawRecord({ id: `record-${number}` })),
  );
  return partner;
}

/** The log's download as the route makes it. */
function download({ scope }: TestPartner, signal = new AbortController().signal) {
  let recordEnd: RecordExportEnd | null = null;
  return exportResponse(scope, {
    view: { filter: filterOf(exported.filter), format: 'csv', locale: 'en' },
    signal,
    onStart: async (expectedRows) => {
      const begun = await recordExport(scope, { ...exported, expectedRows });
      recordEnd = begun.recordEnd;
      return begun.recordId;
    },
    onEnd: (end) => recordEnd?.(end),
  });
}

type State = { record_id: string; status: string; data: Record<string, string> };

async function statesOf(partner: TestPartner): Promise<State[]> {
  const rows = await asOwner<{
    record_id: string;
    status: string;
    data: { key: string; value: string }[];
  }>(
    `SELECT record_id, status, customized_data AS data FROM activity
     WHERE partner_id = $1 AND operation_type = 'log_exported' AND is_own ORDER BY sequence`,
    [partner.id],
  );
  return rows.map((row) => ({
    ...row,
    data: Object.fromEntries(row.data.map(({ key, value }) => [key, value])),
  }));
}

const BEGUN = {
  Format: 'csv',
  ExpectedRows: '3',
  Path: exported.path,
  Filter: exported.filter,
  Zone: 'Asia/Tokyo',
  Language: 'ja',
  IpAddress: '203.0.113.7',
};

it('an export is recorded before its first byte, and with what was sent when it has ended', async () => {
  const partner = await makeLog(3);
  const response = await download(partner);
  const [begun, ...none] = await statesOf(partner);
  expect([begun, none]).toMatchObject([{ status: 'progress', data: BEGUN }, []]);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect((await statesOf(partner))[1]).toEqual({
    record_id: begun?.record_id,
    status: 'succeeded',
    data: {
      ...BEGUN,
      Rows: '3',
      Bytes: String(bytes.length),
      Sha256: createHash('sha256').update(bytes).digest('hex'),
      LinesSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      Ended: 'complete',
    },
  });
});

it('an export that the client breaks off is marked as such', async () => {
  const partner = await makeLog(3);
  const controller = new AbortController();
  await download(partner, controller.signal);
  controller.abort();
  await expect.poll(async () => (await statesOf(partner)).length).toBe(2);
  expect((await statesOf(partner))[1]).toMatchObject({
    status: 'failed',
    data: { Ended: 'disconnected', Bytes: '0' },
  });
});

it('an export that cannot be recorded does not start, as if the database were unavailable', async () => {
  const partner = await makeLog(3);
  await asOwner('ALTER TABLE activity ADD CONSTRAINT fails CHECK (NOT is_own) NOT VALID');
  const failure = await download(partner).catch((error: unknown) => error);
  await asOwner('ALTER TABLE activity DROP CONSTRAINT fails');
  expect(isDatabaseUnavailableError(failure)).toBe(true);
  expect(await statesOf(partner)).toEqual([]);
  expect((await download(partner)).status).toBe(200);
});
