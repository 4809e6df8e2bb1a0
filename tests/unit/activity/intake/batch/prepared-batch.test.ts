import { describe, expect, it } from 'vitest';
import { BatchBuilder, batchOf, rowsOf } from '@/lib/activity/intake/batch/prepared-batch';
import { readTextArray, TextArrayWriter } from '@/lib/activity/intake/batch/text-array';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { prepareRecords } from '@/lib/activity/intake/prepare/prepare-records';
import { now } from '@/lib/platform/time/time';
import { rawRecord } from '@/tests/support/records/audit-records';

function preparedRow(fields: Record<string, unknown> = {}) {
  const { records } = parseAuditRecords([rawRecord(fields)]);
  const [batch] = prepareRecords(records ?? [], now()).batches as Iterable<
    ReturnType<typeof batchOf>
  >;
  const [row] = batch ? rowsOf(batch) : [];
  if (!row) throw new Error('Nothing was prepared.');
  return row;
}

describe('a batch', () => {
  it('has the rows that it was made of', () => {
    const rows = [
      preparedRow({ attributes: { list: [1, 'two', null] }, participants: 'nobody', extra: 0 }),
      preparedRow({ id: null, customerId: null, customizedData: null }),
      { ...preparedRow(), variant: 3 },
    ];
    expect(rowsOf(batchOf(rows))).toEqual(rows);
    expect(rowsOf(batchOf([]))).toEqual([]);
  });

  it('says whether an id in it is derived', () => {
    expect(batchOf([preparedRow()]).hasDerivedIds).toBe(false);
    expect(batchOf([preparedRow(), preparedRow({ id: null })]).hasDerivedIds).toBe(true);
  });

  it('has U+FFFD for what PostgreSQL cannot store', () => {
    const row = preparedRow({
      customerName: 'a\0b',
      resourceNewValue: 'half \ud83d of a pair',
      customizedData: [{ key: 'k', value: '\0 and \udc00, but \\u0000 and \ud83d\ude00' }],
    });
    expect(row.customer_name).toBe('a\ufffdb');
    expect(row.resource_new_value).toBe('half \ufffd of a pair');
    const kept = '\ufffd and \ufffd, but \\u0000 and \ud83d\ude00';
    expect(row.customized_data).toEqual([{ key: 'k', value: kept }]);
  });

  it('ends with so many rows, and before a few megabytes', () => {
    const builder = new BatchBuilder([2, 5]);
    const row = preparedRow();
    const full = Array.from({ length: 12 }, () => builder.add(row)).map((batch) => batch?.count);
    expect(full.filter(Boolean)).toEqual([2, 5, 5]);
    const large = { ...row, resource_new_value: 'x'.repeat(3 * 1024 * 1024) };
    expect([builder.add(row), builder.add(large)]).toEqual([null, null]);
    expect(builder.add(large)?.count).toBe(2);
    expect(builder.take()?.count).toBe(1);
    expect(builder.take()).toBeNull();
  });
});

it('writes an array as PostgreSQL reads it, and nothing of the one before', () => {
  const writer = new TextArrayWriter();
  writer.begin(1);
  writer.add('before');
  writer.take();
  writer.begin(3);
  for (const text of ['é', null, '']) writer.add(text);
  const array = writer.take();
  const [header, elements] = [
    '0000000100000001000000190000000300000001',
    '00000002c3a9ffffffff00000000',
  ];
  expect(Buffer.from(array).toString('hex')).toBe(header + elements);
  expect(readTextArray(array)).toEqual(['é', null, '']);
  expect(array.buffer.byteLength).toBe(array.byteLength);
});
