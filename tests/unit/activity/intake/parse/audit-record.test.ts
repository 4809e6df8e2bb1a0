import { describe, expect, it } from 'vitest';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { identityOf } from '@/lib/activity/intake/prepare/record-id';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';

function parseOne(fields: RawRecord) {
  const { records, problems } = parseAuditRecords([rawRecord(fields)]);
  const [record] = records ?? [];
  if (!record) throw new Error(JSON.stringify(problems));
  return record;
}

const problemsOf = (item: unknown) => parseAuditRecords([rawRecord(), item]).problems;

describe('a record', () => {
  it('keeps all seven digits of its time', () => {
    expect(parseOne({ operationDate: '2017-06-01T20:09:07.0450483Z' }).operationDate).toEqual({
      micros: '2017-06-01T20:09:07.045048Z',
      tick: 3,
    });
  });

  it('may have a time with an offset, or without: then it is UTC', () => {
    const times = ['2026-03-01T01:00:00+02:00', '2026-02-28T23:00:00', '2026-02-28T23:00:00Z'];
    expect(times.map((operationDate) => parseOne({ operationDate }).operationDate.micros)).toEqual(
      times.map(() => '2026-02-28T23:00:00.000000Z'),
    );
  });

  it('may lack what a failed add_customer lacks', () => {
    const lacking = { id: undefined, customerId: null, customerName: '', applicationId: undefined };
    expect(parseOne(lacking)).toMatchObject({ id: null, customerId: null, customerName: null });
  });

  it('keeps unknown fields', () => {
    expect(parseOne({ newField: { a: 1 } }).otherFields).toEqual({ newField: { a: 1 } });
  });
});

describe('an invalid record is reported by its index and field', () => {
  it.each([
    ['operationDate', 'yesterday', 'must be a time such as 2017-06-01T20:09:07.0450483Z'],
    [
      'operationDate',
      '2026-02-30T00:00:00Z',
      'must be a time such as 2017-06-01T20:09:07.0450483Z',
    ],
    ['operationType', undefined, 'is missing'],
    ['operationType', '', 'must not be empty'],
    ['customerId', 'adatum', 'must be a GUID'],
    ['userPrincipalName', 7, 'must be a text'],
    ['customizedData', 'none', 'must be a list of key and value'],
    ['id', 'x'.repeat(401), 'must have at most 400 characters'],
  ])('%s = %j', (field, value, message) => {
    expect(problemsOf(rawRecord({ [field]: value }))).toEqual([{ index: 1, field, message }]);
  });

  it('deep inside a field, too', () => {
    const customizedData = [{ key: 'a', value: 1 }, { value: 'no key' }];
    expect(problemsOf(rawRecord({ customizedData }))).toEqual([
      { index: 1, field: 'customizedData.1.key', message: 'is missing' },
    ]);
  });

  it('even when it is not an object', () => {
    expect(problemsOf('text')).toEqual([{ index: 1, field: '', message: 'must be an object' }]);
  });

  it('even when it is nested without end', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(problemsOf(rawRecord({ attributes: deep })).map(({ field }) => field)).toEqual([
      'attributes',
    ]);
  });
});

describe('the id of a record without one', () => {
  const idOf = (fields: RawRecord) =>
    identityOf(parseOne({ id: undefined, originalCorrelationId: 'c', ...fields })).recordId;

  it('is the same for the same content, in every state', () => {
    expect(idOf({})).toBe(idOf({}));
    expect(idOf({ operationStatus: 'progress' })).toBe(idOf({ operationStatus: 'succeeded' }));
  });

  it('differs when anything else differs', () => {
    const ids = [{}, { resourceNewValue: '{}' }, { operationDate: '2026-03-15T10:20:30.1234568Z' }];
    expect(new Set(ids.map(idOf)).size).toBe(ids.length);
  });
});
