import { describe, expect, it } from 'vitest';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { rowsOf, type PreparedBatch } from '@/lib/activity/intake/batch/prepared-batch';
import { prepareRecords } from '@/lib/activity/intake/prepare/prepare-records';
import { now } from '@/lib/platform/time/time';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';

const CUSTOMER = '3f1d5c1e-8a57-4c0a-9a51-7d2f0c9b6e10';
const LONG = `${'n'.repeat(400)}!`;
const TRUNCATED = `${'n'.repeat(399)}…`;

const read = (item: unknown) => parseAuditRecords([item], { instant: now(), isLenient: true });

function parseOne(fields: RawRecord): AuditRecord {
  const { records, problems } = read(rawRecord(fields));
  const [record] = records ?? [];
  if (!record) throw new Error(JSON.stringify(problems));
  return record;
}

describe('a record from the source stays as close to what was sent as the columns allow', () => {
  it.each<[RawRecord, Partial<AuditRecord>]>([
    [{ customerId: `{${CUSTOMER.toUpperCase()}}` }, { customerId: CUSTOMER, otherFields: null }],
    [{ customerId: CUSTOMER.replaceAll('-', '') }, { customerId: CUSTOMER, otherFields: null }],
    [{ customerId: 'adatum' }, { customerId: null, otherFields: { customerId: 'adatum' } }],
    [{ customerId: 7 }, { customerId: null, otherFields: { customerId: 7 } }],
    [{ partnerId: 'x' }, { partnerId: null, otherFields: { partnerId: 'x' } }],
    [{ sessionId: 5 }, { sessionId: '5', otherFields: null }],
    [{ userPrincipalName: true }, { userPrincipalName: 'true' }],
    [{ id: 12 }, { id: '12', otherFields: null }],
    [{ operationType: 7 }, { operationType: '7' }],
    [{ sessionId: { a: 1 } }, { sessionId: null, otherFields: { sessionId: { a: 1 } } }],
    [{ customerName: LONG }, { customerName: TRUNCATED, otherFields: { customerName: LONG } }],
    [
      { userPrincipalName: LONG },
      { userPrincipalName: TRUNCATED, otherFields: { userPrincipalName: LONG } },
    ],
    [
      { operationStatus: 's'.repeat(300) },
      { operationStatus: `${'s'.repeat(99)}…`, otherFields: { operationStatus: 's'.repeat(300) } },
    ],
    [{ resourceNewValue: 5 }, { resourceNewValue: '5' }],
    [{ resourceOldValue: false }, { resourceOldValue: 'false' }],
    [{ customizedData: 'none' }, { customizedData: [], otherFields: { customizedData: 'none' } }],
    [
      { customizedData: [{ key: null, value: 'x' }, { key: 3 }, 'text', { Key: 'a', Value: 1 }] },
      {
        customizedData: [
          { key: '', value: 'x' },
          { key: '3', value: null },
          { key: '', value: 'text' },
          { key: '', value: { Key: 'a', Value: 1 } },
        ],
      },
    ],
    [
      {
        customizedData: [
          { key: { a: 1 }, value: 2 },
          { key: 'a', value: 1, unit: 'kg' },
        ],
      },
      {
        customizedData: [
          { key: '', value: { key: { a: 1 }, value: 2 } },
          { key: 'a', value: { value: 1, unit: 'kg' } },
        ],
      },
    ],
    [
      { redactedChanges: 'all' },
      { redactedChanges: null, otherFields: { redactedChanges: 'all' } },
    ],
  ])('%j', (fields, expected) => {
    const record = parseOne(fields);
    const { customizedData: data, ...expectedFields } = expected;
    expect(record).toMatchObject(expectedFields);
    if (data) expect(record.customizedData).toMatchObject(data);
  });

  it('with any number of entries in its customised data', () => {
    const customizedData = Array.from({ length: 40_000 }, (_, at) => ({
      key: `k-${at}`,
      value: at,
    }));
    expect(parseOne({ customizedData }).customizedData).toEqual(customizedData);
    expect(parseAuditRecords([rawRecord({ customizedData })]).problems).toEqual([]);
  });

  it('with deeply nested values as text', () => {
    const deep = JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`);
    const text = JSON.stringify(deep);
    const record = parseOne({ resourceNewValue: deep, participants: deep, brandNew: deep });
    expect(record).toMatchObject({ resourceNewValue: text, participants: text });
    expect(record.otherFields).toEqual({ brandNew: text });
    expect(parseOne({ customizedData: [{ key: 'a', value: deep }] }).customizedData).toEqual([
      { key: 'a', value: text },
    ]);
  });

  it('with two ids for long ids of the same beginning', () => {
    const ids = ['a', 'b'].map((end) => parseOne({ id: `${'x'.repeat(500)}${end}` }));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(2);
    expect(ids.every(({ id }) => (id?.length ?? 0) <= 400)).toBe(true);
    expect(ids[1]?.otherFields).toEqual({ id: `${'x'.repeat(500)}b` });
  });

  it('without the beginning of a truncated secret', () => {
    const customerName = `${'n'.repeat(380)} password=${'hunter2'.repeat(9)}`;
    const prepared = prepareRecords([parseOne({ customerName })], now());
    const rows = [...(prepared.batches as Iterable<PreparedBatch>)].flatMap(rowsOf);
    expect(rows.map((row) => row.customer_name)).toEqual([
      expect.stringContaining('password=[redacted'),
    ]);
    expect(JSON.stringify([rows, prepared.rest()])).not.toContain('hunter');
  });
});

describe('what cannot be placed in the log is rejected', () => {
  it.each([
    ['operationDate', undefined],
    ['operationDate', 5],
    ['operationDate', 'yesterday'],
    ['operationType', undefined],
    ['operationType', ' \u3000\u200b'],
    ['operationType', {}],
    ['resourceType', ''],
    ['resourceType', 'x'.repeat(151)],
  ])('%s = %j', (field, value) => {
    const item = rawRecord({ [field]: value, sessionId: 5 });
    expect(read(item).problems.map((problem) => problem.field)).toContain(field);
  });

  it.each([null, 7, 'text', [[]]])('%j', (item) => {
    expect(read(item).problems).toHaveLength(1);
  });

  it('and so is what this machine cannot follow', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(read(rawRecord({ brandNew: deep })).problems).toEqual([
      { index: 0, field: 'brandNew', message: 'must not be nested more than 64 deep' },
    ]);
  });
});

it('reports what is wrong in plain words, and only a few problems', () => {
  const fields = Object.keys(parseAuditRecords([rawRecord()]).records?.[0] ?? {});
  const values = [5, true, {}, [], [5], 'x', 'x'.repeat(5000), [{}], [{ key: 5 }]];
  const problems = fields.flatMap((field) =>
    values.flatMap((value) => parseAuditRecords([rawRecord({ [field]: value })]).problems),
  );
  expect(problems.length).toBeGreaterThan(20);
  for (const { message } of problems) expect(message).toMatch(/^(must|is missing)/);
  const many = rawRecord({ customizedData: Array(300_000).fill(5) });
  expect(parseAuditRecords([many]).problems).toHaveLength(20);
});
