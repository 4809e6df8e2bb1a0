import { expect, it } from 'vitest';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { MAX_RECORD_BYTES } from '@/lib/activity/intake/parse/record-size';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';

const ALLOWED_BYTES = MAX_RECORD_BYTES - 10_000;

const LARGE_FIELDS: [field: string, fieldsOf: (bytes: number) => RawRecord][] = [
  ['resourceNewValue', (bytes) => ({ resourceNewValue: 'x'.repeat(bytes) })],
  ['resourceOldValue', (bytes) => ({ resourceOldValue: { Text: 'é'.repeat(bytes / 2) } })],
  ['attributes', (bytes) => ({ attributes: Array(Math.floor(bytes / 3)).fill({}) })],
  ['participants', (bytes) => ({ participants: ['x'.repeat(bytes)] })],
  ['customizedData', (bytes) => ({ customizedData: [{ key: 'k', value: 'x'.repeat(bytes) }] })],
  ['aFieldOfTheirOwn', (bytes) => ({ aFieldOfTheirOwn: 'x'.repeat(bytes), another: [1] })],
];

it.each(LARGE_FIELDS)(
  'accepts a record of the maximum size, and rejects a larger one because of %s',
  (field, fieldsOf) => {
    const [fits, exceeds] = [
      rawRecord(fieldsOf(ALLOWED_BYTES)),
      rawRecord(fieldsOf(MAX_RECORD_BYTES)),
    ];
    expect(parseAuditRecords([fits]).problems).toEqual([]);
    expect(parseAuditRecords([fits, exceeds, fits]).problems).toEqual([
      {
        index: 1,
        field,
        message: expect.stringMatching(
          /^makes the record too large: it holds [\d,]+ bytes, of at most 4,194,304$/,
        ),
      },
    ]);
  },
);

it('counts what many fields contain together', () => {
  const half = 'x'.repeat(MAX_RECORD_BYTES / 2);
  const both = rawRecord({ resourceOldValue: half, resourceNewValue: `${half}y` });
  expect(parseAuditRecords([both]).problems).toMatchObject([{ field: 'resourceNewValue' }]);
});

it('counts a number by the digits that are stored', () => {
  const numbers = Array<number>(400_000).fill(1e20);
  expect(parseAuditRecords([rawRecord({ attributes: numbers })]).problems).toMatchObject([
    { field: 'attributes' },
  ]);
});
