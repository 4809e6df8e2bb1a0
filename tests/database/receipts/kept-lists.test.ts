import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { cellsOfLine, readCsvLine } from '@/lib/receipts/lines/csv-line';
import { hashLine, LINE_BYTES } from '@/lib/receipts/lines/line-hash';
import { recordIdOfJson } from '@/lib/receipts/lines/ndjson-line';
import { MAX_BYTES_A_DAY, PART_LINES } from '@/lib/receipts/lists/list-limits';
import { startList } from '@/lib/receipts/lists/keep-list';
import { readList } from '@/lib/receipts/lists/read-list';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { rawRecord } from '@/tests/support/records/audit-records';
import { exportLog } from '@/tests/support/records/exports';
import { makePartner, storeRaw } from '@/tests/support/records/partners';

useDatabase();

async function makeLog(count: number) {
  const partner = await makePartner();
  const records = Array.from({ length: count }, (_, number) =>
    rawRecord({
      id: `record-${number}`,
      customerName: number % 2 ? 'A "quoted", name;\r\nof two lines' : 'Plain',
    }),
  );
  for (let from = 0; from < count; from += 1000)
    await storeRaw(partner, records.slice(from, from + 1000));
  return partner;
}

async function dataOf(partner: Awaited<ReturnType<typeof makeLog>>, recordId: string) {
  const [latest] = await listActivitiesOfRecord(partner.scope, recordId);
  return Object.fromEntries(latest?.customizedData.map(({ key, value }) => [key, value]) ?? []);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the list of an export', () => {
  // More than are formatted without threads.
  it.each([0, 3, 2500])('has each line of a CSV of %i records, heading first', async (count) => {
    const partner = await makeLog(count);
    const { recordId, bytes } = await exportLog(partner);
    const list = await readList(partner.scope, recordId);
    // Record by record; those with a line break in a cell are put together again.
    const lines = bytes.toString('utf8', 3).match(/(?:[^\n"]|"[^"]*")*\n/g) ?? [];
    expect(lines).toHaveLength(count + 1);
    expect(lines.map((line) => cellsOfLine(line).length)).toEqual(lines.map(() => 16));
    const hashes = lines.map((line) => hashLine(readCsvLine(line)));
    expect(list.equals(Buffer.concat(hashes))).toBe(true);
    expect(await dataOf(partner, recordId)).toMatchObject({
      LinesSha256: sha256(list),
      Sha256: sha256(bytes),
    });
  });

  it('has each line of NDJSON, those of long records too', async () => {
    const partner = await makeLog(2);
    const value = 'x'.repeat(300_000);
    await storeRaw(partner, [rawRecord({ id: 'long', customizedData: [{ key: 'Note', value }] })]);
    const { recordId, bytes } = await exportLog(partner, { format: 'ndjson' });
    const lines = bytes.toString().trimEnd().split('\n');
    expect(lines.map((line) => recordIdOfJson(line))).toContain('long');
    const hashes = lines.map((content) => hashLine({ identity: recordIdOfJson(content), content }));
    expect((await readList(partner.scope, recordId)).equals(Buffer.concat(hashes))).toBe(true);
  });

  it('is kept in parts, in its order', async () => {
    const partner = await makePartner();
    const lines = Buffer.alloc(LINE_BYTES * (2 * PART_LINES + 5));
    for (let at = 0; at < lines.length; at += LINE_BYTES) lines.writeUInt32BE(at, at);
    const list = await startList(partner.scope, { recordId: 'export', lineCount: 1 });
    const step = 1000 * LINE_BYTES;
    for (let at = 0; at < lines.length; at += step) await list?.add(lines.subarray(at, at + step));
    expect(await list?.finish()).toBe(sha256(lines));
    expect((await readList(partner.scope, 'export')).equals(lines)).toBe(true);
    const parts = await asOwner<{ length: number }>(
      'SELECT octet_length(lines) AS length FROM exported_part WHERE partner_id = $1 ORDER BY part',
      [partner.id],
    );
    expect(parts.map(({ length }) => length / LINE_BYTES)).toEqual([PART_LINES, PART_LINES, 5]);
  });

  it('is not kept of a file longer than a spreadsheet, nor once a day has had its share', async () => {
    const partner = await makePartner();
    const start = (lineCount: number) => startList(partner.scope, { recordId: 'x', lineCount });
    expect(await start(1_048_577)).toBeNull();
    expect(await start(1_048_576)).not.toBeNull();
    await asOwner(
      `INSERT INTO exported_part (partner_id, record_id, part, lines)
       SELECT $1, 'earlier', part, decode(repeat('00', $2::int / 100), 'hex') FROM generate_series(1, 100) AS part`,
      [partner.id, MAX_BYTES_A_DAY],
    );
    expect(await start(1000)).toBeNull();
    await asOwner(`UPDATE exported_part SET at = at - interval '25 hours' WHERE partner_id = $1`, [
      partner.id,
    ]);
    expect(await start(1000)).not.toBeNull();
  });
});

it('an export whose list cannot be kept breaks off, and is recorded as failed', async () => {
  const partner = await makeLog(3);
  await asOwner('ALTER TABLE exported_part ADD CONSTRAINT fails CHECK (part < 0) NOT VALID');
  await expect(exportLog(partner)).rejects.toThrow();
  await asOwner('ALTER TABLE exported_part DROP CONSTRAINT fails');
  const readStates = () =>
    asOwner<{ status: string }>(
      `SELECT status FROM activity WHERE partner_id = $1 AND is_own ORDER BY sequence`,
      [partner.id],
    );
  await expect.poll(readStates).toEqual([{ status: 'progress' }, { status: 'failed' }]);
});
