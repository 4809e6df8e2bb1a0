import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SummaryFields } from '@/lib/activity/summary/summary';
import { OPERATION_TYPES, RESOURCE_TYPES, STATUSES } from '@/lib/activity/describe/known-types';
import { describeFailure } from '@/lib/activity/summary/failure/describe-failure';
import { describeParts } from '@/lib/activity/summary/line-parts';
import { findChange, lineFor, summariseActivity } from '@/lib/activity/summary/summarise-activity';
import { summariseForRow } from '@/lib/activity/summary/summarise-for-row';
import { allTranslators } from '@/lib/platform/i18n/translator';

// The names that the summaries look for, and any others.
const FIELD = fc.oneof(
  fc.constantFrom(
    ...['Quantity', 'Status', 'FriendlyName', 'AutoRenewEnabled', 'UserPrincipalName', 'Roles'],
    ...['LicensesToAssign', 'LicensesToRemove', 'SkuId', 'LineItems', 'CompanyProfile', 'Domain'],
    ...['DisplayName', 'Error', 'Code', 'Description', 'Change', 'KeyName', 'Tenant', 'Amount'],
    ...['Quantity-0', 'SubscriptionName-0', 'ErrorMessage', 'ErrorCode', '__proto__', 'toString'],
  ),
  fc.string(),
);
const VALUE = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(FIELD, tie('value')), { maxLength: 6 }).map(Object.fromEntries),
  ),
})).value;
const TEXT = fc.oneof(
  VALUE.map((value) => JSON.stringify(value)),
  fc.string(),
  fc.constant(null),
);

const RECORD: fc.Arbitrary<SummaryFields> = fc.record({
  operationType: fc.oneof(fc.constantFrom(...OPERATION_TYPES), fc.string()),
  resourceType: fc.oneof(fc.constantFrom(...RESOURCE_TYPES), fc.string()),
  status: fc.oneof(fc.constantFrom(...STATUSES), fc.string()),
  customerName: fc.oneof(fc.string(), fc.constant(null)),
  resourceOldValue: TEXT,
  resourceNewValue: TEXT,
  customizedData: fc.array(fc.record({ key: FIELD, value: VALUE }), { maxLength: 8 }),
});

it('summarises any record in one line of bounded length', () => {
  fc.assert(
    fc.property(RECORD, fc.constantFrom(...allTranslators()), (record, t) => {
      const { lead = '', summary, wholeSummary } = summariseForRow(record, { action: 'Done', t });
      const whole = summariseActivity(record, t);
      for (const text of [
        lead,
        summary,
        wholeSummary,
        whole,
        ...(describeFailure(record, t) ?? []),
      ]) {
        expect(text ?? '').not.toMatch(/[\n\r\u0000-\u001f\u202a-\u202e]/);
        expect([...(text ?? '')].length).toBeLessThanOrEqual(1000);
      }
      expect(() => findChange(record)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});

// What makes a search for addresses, words or names slow: no end of one in sight.
const HUGE = ['x', 'A', '@', 'a@', '\u202e', '. '].map((part) => part.repeat(19_000 / part.length));

it.each(HUGE)('takes little of huge values and names: %.4s', (huge) => {
  const record = {
    operationType: 'unheard_of',
    resourceType: 'thing',
    customerName: huge,
    resourceOldValue: JSON.stringify({ [huge.slice(0, 9_000)]: 'x', FriendlyName: 'y' }),
    resourceNewValue: JSON.stringify({ [huge.slice(0, 9_000)]: huge.slice(0, 9_000) }),
    customizedData: ['Name', 'UserPrincipalName', 'ErrorMessage', 'ErrorCode', 'Note'].map(
      (key) => ({ key, value: huge }),
    ),
  };
  for (const status of ['succeeded', 'failed', huge])
    for (const t of allTranslators()) {
      const line = lineFor({ ...record, status });
      const parts = line ? Object.values(describeParts({ ...record, status }, { line, t })) : [];
      const texts = [
        ...parts.flat().map(String),
        ...(describeFailure({ ...record, status }, t) ?? []),
      ];
      for (const text of texts) expect(text.length).toBeLessThan(1000);
    }
});

it('takes little of a large record', () => {
  const many = JSON.stringify(
    Object.fromEntries(Array.from({ length: 500 }, (_, number) => [`Field${number}`, 'x'])),
  );
  const record = { customerName: null, resourceOldValue: many, status: 'succeeded' };
  const [t] = allTranslators();
  const summary =
    t &&
    summariseActivity(
      {
        ...record,
        operationType: 'unheard_of',
        resourceType: 'thing',
        resourceNewValue: many.replaceAll('"x"', '"y"'),
        customizedData: Array.from({ length: 20_000 }, (_, at) => ({ key: `Key${at}`, value: at })),
      },
      t,
    );
  expect(summary).toBe('Field0 x → y, + 499 more · Key0 0 · Key1 1');
});
