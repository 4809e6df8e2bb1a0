import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { canonicalNumber, canonicalValue } from '@/lib/activity/intake/compare/canonical-json';
import { CONTENT_FIELDS } from '@/lib/activity/intake/compare/record-content';
import { isSameContent as isSame } from '@/lib/activity/intake/compare/same-content';
import { REDACTION_VERSION } from '@/lib/activity/redaction/redaction';
import { contentOfRecord } from '@/lib/activity/intake/prepare/record-columns';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';

const BASE = rawRecord({
  id: 'one',
  originalCorrelationId: 'AAAAAAAA-0000-4000-8000-000000000001',
});

function contentOf(fields: RawRecord) {
  const { records } = parseAuditRecords([{ ...BASE, ...fields }]);
  const [record] = records ?? [];
  if (!record) throw new Error('The record is wrong.');
  return contentOfRecord(record);
}

const isSameContent = (content: ReturnType<typeof contentOf>, other: typeof content) =>
  isSame({ content, redaction: REDACTION_VERSION }, other);

/** The fields in which one content differs from another. */
function differingFields(one: RawRecord, other: RawRecord): string[] {
  const [stored, received] = [contentOf(one), contentOf(other)];
  return CONTENT_FIELDS.filter(
    (field) => !isSameContent(stored, { ...stored, [field]: received[field] }),
  );
}

describe('content is the same', () => {
  it.each<[string, RawRecord, RawRecord]>([
    [
      'with its names in another order',
      { resourceNewValue: '{"A":1,"B":{"C":2,"D":[3]}}' },
      { resourceNewValue: '{ "B": {"D":[ 3 ],"C":2},\n"A":1}' },
    ],
    [
      'as JSON and as its text',
      { resourceNewValue: { Quantity: 26 } },
      { resourceNewValue: '{"Quantity":26}' },
    ],
    [
      'with numbers written differently',
      { resourceNewValue: '[26,0.5,100,-0,12345678901234567890]' },
      { resourceNewValue: '[2.60e1,5E-1,1e2,0,12345678901234567890.0]' },
    ],
    [
      'with a number for the text of it',
      { customizedData: [{ key: 'Quantity', value: 25 }] },
      { customizedData: [{ key: 'Quantity', value: '25' }] },
    ],
    [
      'with times written differently',
      { operationDate: '2026-03-15T10:20:30.5Z', attributes: { at: '2026-03-15T10:20:30.500Z' } },
      {
        operationDate: '2026-03-15T15:50:30.5000000+05:30',
        attributes: { at: '2026-03-15T12:20:30.5+02:00' },
      },
    ],
    [
      'of a user in another case',
      { userPrincipalName: 'Grace.Hopper@x.example' },
      { userPrincipalName: 'grace.hopper@X.example' },
    ],
    [
      'of ids in another case',
      { originalCorrelationId: String(BASE.originalCorrelationId).toLowerCase() },
      {},
    ],
    [
      'without what says that it is a record',
      { attributes: { objectType: 'AuditRecord' } },
      { attributes: null },
    ],
    [
      'with blanks where there is nothing',
      { sessionId: ' \u3000\u200b', customerName: '\t' },
      { customerName: null },
    ],
    [
      'without what is empty',
      { participants: [], resourceOldValue: '', brandNew: null },
      { resourceOldValue: null },
    ],
    [
      'with an id of zeros where there is none',
      {
        sessionId: '00000000-0000-0000-0000-000000000000',
        userPrincipalName: '{00000000-0000-0000-0000-000000000000}',
        partnerId: '0'.repeat(32),
      },
      { userPrincipalName: undefined },
    ],
    [
      'of a customer whose id is written differently',
      { customerId: '{3F1D5C1E-8A57-4C0A-9A51-7D2F0C9B6E10}' },
      { customerId: '3f1d5c1e8a574c0a9a517d2f0c9b6e10' },
    ],
  ])('%s', (_what, one, other) => {
    expect(differingFields(one, other)).toEqual([]);
    expect(isSameContent(contentOf(one), contentOf(other))).toBe(true);
  });
});

describe('content differs', () => {
  it.each<[string, RawRecord, RawRecord, string[]]>([
    ['by its operation', {}, { operationType: 'delete_customer' }, ['operationType']],
    ['by a tick', {}, { operationDate: '2026-03-15T10:20:30.1234568Z' }, ['operationDate']],
    [
      'by a digit of a long number',
      { resourceNewValue: '{"Id":12345678901234567890}' },
      { resourceNewValue: '{"Id":12345678901234567891}' },
      ['resourceNewValue'],
    ],
    [
      'by a zero that leads a text',
      { customizedData: [{ key: 'Id', value: '00712' }] },
      { customizedData: [{ key: 'Id', value: '712' }] },
      ['customizedData'],
    ],
    [
      'by the order of a list',
      { resourceNewValue: '[1,2]' },
      { resourceNewValue: '[2,1]' },
      ['resourceNewValue'],
    ],
    [
      'by what somebody wrote where a secret would be hidden',
      { resourceNewValue: '{"Quantity":"[redacted]"}' },
      { resourceNewValue: '{"Quantity":9999}' },
      ['resourceNewValue'],
    ],
    [
      'by where hidden values differ',
      { redactedChanges: ['/resourceNewValue/Secret'] },
      {},
      ['redactedChanges'],
    ],
    ['by a field without a column', { brandNew: 1 }, { brandNew: 2 }, ['otherFields']],
    [
      'by a text that is no JSON',
      { resourceNewValue: '{"A":007}' },
      { resourceNewValue: '{"A":7}' },
      ['resourceNewValue'],
    ],
  ])('%s', (_what, one, other, fields) => {
    expect(differingFields(one, other)).toEqual(fields);
    expect(isSameContent(contentOf(one), contentOf(other))).toBe(false);
  });
});

it('writes a number in one way, with all its digits', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.integer({ min: -60, max: 60 }), (digits, exponent) => {
      const literal = `${digits}e${exponent}`;
      const moved = `${digits}0e${exponent - 1}`;
      expect(canonicalNumber(moved)).toBe(canonicalNumber(literal));
      expect(Number(canonicalNumber(literal))).toBe(Number(literal));
    }),
  );
});

it('distinguishes JSON values that differ, and no others', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(json, json, (one, other) => {
      const same = (a: unknown, b: unknown) =>
        JSON.stringify(canonicalValue(JSON.stringify(a))) ===
        JSON.stringify(canonicalValue(JSON.stringify(b)));
      expect(same(one, one)).toBe(true);
      expect(same({ a: one, b: other }, { b: other, a: one })).toBe(true);
      const texts = (value: unknown) =>
        JSON.stringify(value, (_key, part) => (typeof part === 'number' ? String(part) : part));
      if (texts(one) === texts(other)) expect(same(one, other)).toBe(true);
      expect(same([one], one)).toBe(false);
      expect(same({ fields: one }, one)).toBe(false);
    }),
  );
});

it('reads hostile unterminated texts', () => {
  for (const text of ['['.repeat(200_000), '"'.repeat(999_999), `{"a":"${'\\"'.repeat(500_000)}`]) {
    expect(canonicalValue(text)).toBe(text);
  }
  expect(canonicalValue(`["${'x'.repeat(5_000_000)}"]`)).toHaveLength(1);
});
