import { expect, it } from 'vitest';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { identityOf } from '@/lib/activity/intake/prepare/record-id';
import { toAuditRecord } from '@/lib/activity/record/to-audit-record';
import { activityWith } from '@/tests/support/records/activity-with';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';

function read(fields: RawRecord) {
  const { records } = parseAuditRecords([rawRecord(fields)]);
  const [record] = records ?? [];
  if (!record) throw new Error('The record is wrong.');
  return record;
}

const EXPORTED_SOURCES = [
  { kind: 'sync', name: 'contoso.example' },
  { kind: 'here', name: 'Activity Log' },
];

it('the sources in an export are not part of a record, and are not trusted', () => {
  expect(read({ source: EXPORTED_SOURCES }).otherFields).toBeNull();
  expect(read({ source: EXPORTED_SOURCES, other: 1 }).otherFields).toEqual({ other: 1 });
  expect(read({ source: [] }).otherFields).toBeNull();
});

it.each([
  ['a text', 'billing'],
  ['an unknown kind', [{ kind: 'fax', name: 'x' }]],
  ['more than that', [{ kind: 'api', name: 'x', id: 7 }]],
  ['an object', { kind: 'api', name: 'x' }],
])('a field of that name that is %s stays with the record', (_what, source) => {
  expect(read({ source }).otherFields).toEqual({ source });
});

it('a field of that name is exported under another one, and restored when it is read back', () => {
  const activity = activityWith({
    otherFields: { source: 'billing' },
    sources: [{ kind: 'api', name: 'bridge', detail: 'id' }],
  });
  const exported = toAuditRecord(activity);
  expect(exported).toMatchObject({
    source: [{ kind: 'api', name: 'bridge' }],
    sentSource: 'billing',
  });
  expect(read(exported).otherFields).toEqual({ source: 'billing' });
});

it('an id that looks derived is derived again, so that nobody can claim the id of a record to come', () => {
  const derived = identityOf(read({ id: undefined, originalCorrelationId: 'c' }));
  const claimed = { originalCorrelationId: 'c', resourceNewValue: '{"Quantity":9}' };
  expect(derived.isDerived).toBe(true);
  expect(identityOf(read({ ...claimed, id: derived.recordId }))).toEqual(
    identityOf(read({ ...claimed, id: undefined })),
  );
  expect(identityOf(read({ id: 'content-42' }))).toEqual({
    recordId: 'content-42',
    isDerived: false,
  });
});

it('a derived id stays when the record only names the partner of its export', () => {
  const { recordId } = identityOf(read({ id: undefined, originalCorrelationId: 'c' }));
  const exported = read({ id: recordId, originalCorrelationId: 'c' });
  const named = { ...exported, otherFields: { partnerId: 'a1a1a1a1-0000-4000-8000-000000000001' } };
  expect(identityOf(named)).toEqual({ recordId, isDerived: true });
});
