import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditRecordSchema } from '@/lib/activity/intake/parse/audit-record';
import { auditRecordFields } from '@/lib/activity/intake/parse/audit-record-fields';
import { findPlainRecord } from '@/lib/activity/intake/parse/plain-record';
import { rawRecord } from '@/tests/support/records/audit-records';

const oneOf = (...values: unknown[]): fc.Arbitrary<unknown> => fc.constantFrom(...values);

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

// What fields of all kinds may hold, and what they may not.
const value = fc.oneof(
  oneOf(undefined, null, '', ' ', '\u200b', ' a', 'é', '\ud800', 'x'.repeat(151), 'x'.repeat(401)),
  oneOf('5f2b7c1e-0d3a-4c6f-9b8a-1e2d3c4b5a69', '{5F2B7C1E0D3A4C6F9B8A1E2D3C4B5A69}', 'adatum'),
  oneOf('2017-06-01T20:09:07.0450483Z', '2026-02-30T00:00:00Z', '2026-03-01T01:00:00+02:00'),
  oneOf(0, 1e21, true, deep(64), deep(65), { a: deep(63) }, { a: deep(64) }),
  oneOf([], ['/a'], [{ key: 'a' }], [{ key: 'a', value: null }], [{ value: 1 }], [{ key: 1 }]),
  oneOf([{ key: '', value: { b: 1 }, more: 2 }], [[]], [null], [{ key: 'a', value: deep(65) }]),
  oneOf(JSON.parse('{"__proto__": 1}'), JSON.parse('{"key": "a", "__proto__": 1}')),
  fc.jsonValue(),
);

const name = fc.oneof(
  oneOf(...Object.keys(auditRecordFields)) as fc.Arbitrary<string>,
  fc.constantFrom('source', 'constructor', 'toString', '__proto__', '1', 'newField'),
);

function withFields(fields: [string, unknown][]): Record<string, unknown> {
  const item: Record<string, unknown> = rawRecord();
  for (const [field, given] of fields)
    Object.defineProperty(item, field, {
      value: given,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return item;
}

describe('a record that is read without the schema', () => {
  it('is what the schema makes of it, in the same order', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 3 }), (fields) => {
        const item = withFields(fields);
        const record = findPlainRecord(item);
        if (record === null) return;
        found += 1;
        const { data } = auditRecordSchema.safeParse(item);
        expect(record).toStrictEqual(data);
        expect(JSON.stringify(record)).toBe(JSON.stringify(data));
      }),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it('is any that is written as records usually are', () => {
    expect(findPlainRecord(rawRecord({ newField: { a: [1] } }))).toMatchObject({
      otherFields: { newField: { a: [1] } },
    });
  });

  it.each([null, 1, 'record', [], [rawRecord()]])('is not made of %j', (item) => {
    expect(findPlainRecord(item)).toBeNull();
  });
});
