import { describe, expect, it } from 'vitest';
import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const DUPLICATE = { stored: 0, duplicates: 1, conflicts: 0 };
const CONFLICT = { stored: 1, duplicates: 0, conflicts: 1 };
const HIDDEN = '[redacted]';

const withValue = (value: unknown) => ({
  resourceOldValue: JSON.stringify(value),
  resourceNewValue: JSON.stringify(value),
});
const withNote = (text: unknown) => ({ customizedData: [{ key: 'Note', value: text }] });
const withSecrets = (old: string, now: string) => ({
  resourceOldValue: JSON.stringify({ ClientSecret: old }),
  resourceNewValue: JSON.stringify({ ClientSecret: now }),
});

const DIFFERENT_RECORDS: [string, RawRecord, RawRecord][] = [
  [
    'everywhere',
    {
      customerName: HIDDEN,
      userPrincipalName: HIDDEN,
      sessionId: HIDDEN,
      applicationId: HIDDEN,
      ...withValue({ Quantity: HIDDEN }),
    },
    {
      customerName: 'Relecloud',
      userPrincipalName: 'mallory@contoso.example',
      sessionId: 'abc',
      applicationId: 'Tool',
      ...withValue({ Quantity: 9999 }),
    },
  ],
  ['as a value', withValue({ Quantity: HIDDEN }), withValue({ Quantity: 9999 })],
  ['in a sentence', withNote('a [redacted] b'), withNote('a deleted everything and then b')],
  ['as a customer', { customerName: HIDDEN }, { customerName: 'Big' }],
  ['as a user', { userPrincipalName: HIDDEN }, { userPrincipalName: 'mallory@x.example' }],
  ['in other fields', { brandNew: HIDDEN }, { brandNew: 'x' }],
  ['in participants', { participants: [HIDDEN] }, { participants: ['x'] }],
  ['for a secret', withNote('password is abc123'), withNote('password is required for all')],
];

describe('a literal [redacted] is distinguished from other values', () => {
  it.each(DIFFERENT_RECORDS)('%s, whichever arrives first', async (_what, written, other) => {
    for (const [first, second] of [
      [written, other],
      [other, written],
    ]) {
      const partner = await makePartner();
      const record = rawRecord({ id: 'x' });
      await storeRaw(partner, [{ ...record, ...first }]);
      expect(await storeRaw(partner, [{ ...record, ...second }])).toEqual(CONFLICT);
      expect(await storeRaw(partner, [{ ...record, ...second }])).toEqual(DUPLICATE);
      expect(await storeRaw(partner, [{ ...record, ...first }])).toEqual(DUPLICATE);
      const nameless = { ...record, id: undefined };
      const both = [
        { ...nameless, ...first },
        { ...nameless, ...second },
      ];
      expect(await storeRaw(partner, both.slice(0, 1))).toMatchObject({ stored: 1 });
      expect(await storeRaw(partner, both)).toMatchObject({ stored: 1, duplicates: 1 });
    }
  });

  it('within one batch, too', async () => {
    const partner = await makePartner();
    const batch = DIFFERENT_RECORDS.flatMap(([id, written, other]) => [
      { ...rawRecord({ id }), ...written },
      { ...rawRecord({ id }), ...other },
    ]);
    expect(await storeRaw(partner, batch)).toEqual({
      stored: batch.length,
      duplicates: 0,
      conflicts: DIFFERENT_RECORDS.length,
    });
  });

  it('under later rules, too', async () => {
    const partner = await makePartner();
    const record = rawRecord({ id: 'x', ...withValue({ Quantity: HIDDEN }) });
    await storeRaw(partner, [record]);
    await asOwner('UPDATE activity SET redaction = redaction - 1 WHERE partner_id = $1', [
      partner.id,
    ]);
    expect(await storeRaw(partner, [{ ...record, ...withValue({ Quantity: 5 }) }])).toEqual(
      CONFLICT,
    );
  });
});

describe('a different secret alone does not make a second record', () => {
  it('whatever it is', async () => {
    const partner = await makePartner();
    const record = rawRecord({ id: 'rcx-4', ...withSecrets('a', 'b') });
    await storeRaw(partner, [record]);
    expect(await storeRaw(partner, [{ ...record, ...withSecrets('c', 'd') }])).toEqual(DUPLICATE);
  });

  it('even where other rules hid more of it, or nothing', async () => {
    const partner = await makePartner();
    const record = rawRecord({
      id: 'x',
      ...withNote('lifetime of secrets: 30'),
      ...withSecrets('a', 'b'),
    });
    await storeRaw(partner, [record]);
    for (const redaction of [null, 0])
      for (const [data, now] of [
        ['[{"key":"Note","value":"[redacted]"}]', '{"ClientSecret":"b"}'],
        ['[{"key":"Note","value":"lifetime of secrets: [redacted]"}]', '{"ClientSecret":"x y"}'],
      ]) {
        await asOwner(
          `UPDATE activity SET redaction = $2, customized_data = $3, resource_new_value = $4,
             redacted_changes = NULL
           WHERE partner_id = $1`,
          [partner.id, redaction === 0 ? 99 : redaction, data, now],
        );
        expect(await storeRaw(partner, [record])).toEqual(DUPLICATE);
      }
  });
});

describe('redacted values that differ', () => {
  it('make two records of what is otherwise the same', async () => {
    const partner = await makePartner();
    const unchanged = rawRecord({ id: 'rcx-5', ...withSecrets('a', 'a') });
    const changed = { ...unchanged, ...withSecrets('a', 'b') };
    await storeRaw(partner, [unchanged]);
    expect(await storeRaw(partner, [changed])).toEqual(CONFLICT);
    expect(await storeRaw(partner, [{ ...unchanged, ...withSecrets('c', 'c') }, changed])).toEqual({
      stored: 0,
      duplicates: 2,
      conflicts: 0,
    });
    const states = await listActivitiesOfRecord(partner.scope, 'rcx-5');
    expect(states.map(({ redactedChanges }) => redactedChanges)).toEqual([
      ['/resourceNewValue/ClientSecret'],
      null,
    ]);
    const both = [unchanged, changed].map((record) => ({ ...record, id: 'rcx-6' }));
    expect(await storeRaw(partner, both)).toEqual({ stored: 2, duplicates: 0, conflicts: 1 });
    const nameless = both.map((record) => ({ ...record, id: undefined }));
    expect(await storeRaw(partner, nameless)).toMatchObject({ stored: 2 });
    expect(await storeRaw(partner, nameless)).toMatchObject({ duplicates: 2 });
  });

  it('are unknown for records stored before they were recorded', async () => {
    const partner = await makePartner();
    const changed = rawRecord({ id: 'before', ...withSecrets('a', 'b') });
    await storeRaw(partner, [changed]);
    await asOwner(
      'UPDATE activity SET redacted_changes = NULL, redaction = NULL WHERE partner_id = $1',
      [partner.id],
    );
    expect(await storeRaw(partner, [changed])).toEqual(DUPLICATE);
  });
});
