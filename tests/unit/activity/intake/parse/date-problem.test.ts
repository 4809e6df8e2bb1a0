import { describe, expect, it } from 'vitest';
import { describeSetAside, describeWrongDate } from '@/lib/activity/intake/parse/date-problem';
import {
  parseAuditRecords,
  parseEachRecord,
} from '@/lib/activity/intake/parse/parse-audit-records';
import { parseSourceTime } from '@/lib/activity/intake/parse/source-time';
import { rawRecord } from '@/tests/support/records/audit-records';

const NOW = new Date('2026-03-15T12:00:00.500Z');

const parsed = (operationDate: string) =>
  parseAuditRecords([rawRecord(), rawRecord({ operationDate })], { instant: NOW });

describe('the date of a record', () => {
  it.each([
    ['a day from now', '2026-03-16T12:00:00.5Z'],
    ['a day from now, with an offset', '2026-03-17T02:00:00.5+14:00'],
    ['of a local time written as UTC', '2026-03-16T02:00:00Z'],
    ['long ago', '1900-01-01T00:00:00Z'],
    ['of the first day that a view can have in any zone', '1000-01-02T00:00:00Z'],
    ['of a leap second', '2016-12-31T23:59:60.5Z'],
  ])('may be one %s', (_what, operationDate) => {
    expect(parsed(operationDate).problems).toEqual([]);
  });

  it.each([
    ['a millisecond later', '2026-03-16T12:00:00.501Z'],
    ['later by its offset', '2026-03-16T13:00:00-12:00'],
    ['of a leap second to come', '2026-06-30T23:59:60Z'],
    ['of 2100', '2100-01-01T00:00:00Z'],
    ['of the last day of all', '9999-12-31T23:59:59.9999999Z'],
  ])('is rejected when it is %s, with index, field and clock', (_what, operationDate) => {
    expect(parsed(operationDate)).toEqual({
      records: null,
      problems: [
        {
          index: 1,
          field: 'operationDate',
          message:
            'must not be later than a day from now (the clock here says 2026-03-15T12:00:00.500Z)',
        },
      ],
    });
  });

  it.each(['0001-01-01T00:00:00', '0999-12-31T23:59:59Z', '1000-01-02T00:00:00+00:01'])(
    'is rejected when no view reaches it: %s',
    (operationDate) => {
      expect(parsed(operationDate).problems).toEqual([
        { index: 1, field: 'operationDate', message: 'must not be before 1000-01-02' },
      ]);
    },
  );

  it.each([
    ...['+275760-09-13T00:00:00Z', '10000-01-01T00:00:00Z', '0000-01-01T00:00:00Z'],
    ...['9999-12-31T23:59:59-12:00', '0001-01-01T00:00:00+14:00', '2026-02-29T00:00:00Z'],
    ...['2026-03-15T10:59:60Z', '2026-03-15T23:59:61Z', '2026-03-15T24:00:00Z'],
    ...['2026-03-15T10:00:00+99:99', '2026-03-15', 'Infinity', ''],
  ])('is rejected when it is not a date: %s', (operationDate) => {
    expect(parsed(operationDate).problems).toMatchObject([
      {
        index: 1,
        field: 'operationDate',
        message: expect.stringMatching(/^must be a time such as/),
      },
    ]);
  });
});

it('may be a leap second, read as PostgreSQL does, in any offset', () => {
  const first = { micros: '2017-01-01T00:00:00.500000Z', tick: 0 };
  expect(parseSourceTime('2016-12-31T23:59:60.5Z')).toEqual(first);
  expect(parseSourceTime('2017-01-01T08:59:60.5+09:00')).toEqual(first);
});

it('separates misdated records from valid and invalid ones', () => {
  const items = [
    rawRecord({ id: 'good' }),
    rawRecord({ id: 'ahead', operationDate: '9999-12-31T00:00:00Z' }),
    rawRecord({ id: 'bad', operationType: 7 }),
    rawRecord({ id: 'ancient', operationDate: '0001-01-01T00:00:00' }),
  ];
  const { records, misdated, problems } = parseEachRecord(items, { instant: NOW });
  expect(records.map(({ id }) => id)).toEqual(['good']);
  expect(misdated.map(({ index, problem }) => [index, problem])).toEqual([
    [1, 'ahead'],
    [3, 'ancient'],
  ]);
  expect(problems.map(({ index }) => index)).toEqual([2]);
});

it('says only of a record that is kept that it is taken in later', () => {
  const time = { micros: '9999-12-31T00:00:00.000000Z', tick: 0 };
  expect(describeWrongDate(time, 'ahead')).toBe(
    'it is dated 9999-12-31T00:00:00Z, later than a day from now',
  );
  expect(describeSetAside(time, 'ahead')).toBe(
    'it is dated 9999-12-31T00:00:00Z, later than a day from now, and is taken in once it is not.',
  );
});
