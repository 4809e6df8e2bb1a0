import { describe, expect, it } from 'vitest';
import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { findCustomer } from '@/lib/customers/queries';
import { ADATUM, rawRecord } from '@/tests/support/records/audit-records';
import { asOwner, ownerPool, ownerPrisma } from '@/tests/support/database/as-owner';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

describe('the same record', () => {
  it('is stored once, however often it arrives', async () => {
    const partner = await makePartner();
    const records = [rawRecord(), rawRecord({ id: undefined }), rawRecord()];
    expect(await storeRaw(partner, records)).toEqual({ stored: 3, duplicates: 0, conflicts: 0 });
    expect(await storeRaw(partner, records)).toEqual({ stored: 0, duplicates: 3, conflicts: 0 });
    expect(await storeRaw(partner, [rawRecord(), ...records])).toEqual({
      stored: 1,
      duplicates: 3,
      conflicts: 0,
    });
  });

  it('is stored once when it occurs twice in one batch', async () => {
    const twice = rawRecord();
    expect(await storeRaw(await makePartner(), [twice, twice])).toEqual({
      stored: 1,
      duplicates: 1,
      conflicts: 0,
    });
  });

  it('is stored once when two writers send it at the same time', async () => {
    const partner = await makePartner();
    const records = Array.from({ length: 500 }, () => rawRecord());
    const results = await Promise.all([
      storeRaw(partner, records),
      storeRaw(partner, records.toReversed()),
      storeRaw(partner, records),
    ]);
    expect(results.reduce((sum, { stored }) => sum + stored, 0)).toBe(500);
  });

  it('is stored again as its own activity with a later status', async () => {
    const partner = await makePartner();
    await storeRaw(partner, [rawRecord({ id: 'r', operationStatus: 'progress' })]);
    await storeRaw(partner, [rawRecord({ id: 'r', operationStatus: 'succeeded' })]);
    const states = await listActivitiesOfRecord(partner.scope, 'r');
    expect(states.map(({ status }) => status)).toEqual(['succeeded', 'progress']);
  });
});

describe('what is stored', () => {
  it('is the full record', async () => {
    const partner = await makePartner();
    const fields = {
      id: 'full',
      applicationId: 'FulfillmentService',
      sessionId: 'session-1',
      participants: [{ name: 'Grace' }],
      attributes: { objectType: 'AuditRecord' },
      brandNewField: ['kept'],
      customizedData: [
        { key: 'b', value: '2' },
        { key: 'a', value: null },
      ],
    };
    await storeRaw(partner, [rawRecord(fields)]);
    const [activity] = await listActivitiesOfRecord(partner.scope, 'full');
    expect(activity).toMatchObject({
      occurredAt: '2026-03-15T10:20:30.1234567Z',
      customerName: ADATUM.name,
      actorKind: 'partner_user',
      applicationId: 'FulfillmentService',
      sessionId: 'session-1',
      participants: fields.participants,
      attributes: fields.attributes,
      otherFields: { brandNewField: ['kept'] },
      customizedData: fields.customizedData,
      resourceOldValue: '{"Quantity":5}',
    });
  });

  it('contains no secret from any field', async () => {
    const partner = await makePartner();
    const secret = 'Tr0ub4dor';
    const value = JSON.stringify({ UserCredentials: { UserName: 'ada', Password: secret } });
    await storeRaw(partner, [
      rawRecord({
        id: undefined,
        resourceOldValue: value,
        resourceNewValue: value.slice(0, -2),
        customizedData: [{ key: 'Password', value: secret }],
        attributes: { apiKey: secret },
        participants: [{ token: secret }],
        somethingNew: { clientSecret: secret },
      }),
    ]);
    const { rows } = await ownerPool().query('SELECT a::text AS text FROM activity a');
    const stored = rows.map(({ text }) => text).join();
    expect(stored).toContain('[redacted]');
    expect(stored).not.toContain(secret);
  });

  it('contains replacements for what PostgreSQL’s text cannot store', async () => {
    const partner = await makePartner();
    const odd = { id: 'odd', customerName: 'a\0b\ud800c', attributes: { 'k\0': 'v\0' } };
    await storeRaw(partner, [rawRecord(odd)]);
    const [activity] = await listActivitiesOfRecord(partner.scope, 'odd');
    expect(activity?.customerName).toBe('a\ufffdb\ufffdc');
    expect(activity?.attributes).toEqual({ 'k\ufffd': 'v\ufffd' });
  });

  it('is nothing when one part of the batch fails', async () => {
    const partner = await makePartner();
    const broken = rawRecord({ id: 'ok-2', operationDate: '1000-01-02T00:00:00Z' });
    await asOwner(
      `ALTER TABLE activity ADD CONSTRAINT fails CHECK (record_id <> 'ok-2') NOT VALID`,
    );
    await expect(storeRaw(partner, [rawRecord({ id: 'ok-1' }), broken])).rejects.toThrow(/fails/);
    await asOwner('ALTER TABLE activity DROP CONSTRAINT fails');
    expect(await listActivitiesOfRecord(partner.scope, 'ok-1')).toEqual([]);
    expect(await findCustomer(partner.scope, ADATUM.id)).toBeNull();
  });
});

it('neither the text fields of a record nor its customer contain a secret', async () => {
  const partner = await makePartner();
  const fields = { customerName: 'Litware password=hunter2', userPrincipalName: 'x token=hunter2' };
  await storeRaw(partner, [rawRecord({ id: 'mixed', ...fields })]);
  const stored = [
    await listActivitiesOfRecord(partner.scope, 'mixed'),
    await findCustomer(partner.scope, ADATUM.id),
  ];
  expect(JSON.stringify(stored)).toContain('Litware password=[redacted]');
  expect(JSON.stringify(stored)).not.toContain('hunter2');
});

describe('a customer', () => {
  const renamed = (customerName: string, day: string) =>
    rawRecord({ customerName, operationDate: `2026-03-${day}T00:00:00Z` });

  it('is created by the first record about it and renamed only by later ones', async () => {
    const partner = await makePartner();
    const nameNow = async () => (await findCustomer(partner.scope, ADATUM.id))?.name;
    await storeRaw(partner, [renamed('Adatum', '10')]);
    expect(await nameNow()).toBe('Adatum');
    await storeRaw(partner, [renamed('Adatum Holding', '20'), renamed('Old Adatum', '05')]);
    expect(await nameNow()).toBe('Adatum Holding');
    await storeRaw(partner, [renamed('Older Adatum', '01')]);
    expect(await nameNow()).toBe('Adatum Holding');
  });

  it('has a name even when no record has one', async () => {
    const partner = await makePartner();
    await storeRaw(partner, [rawRecord({ customerName: null })]);
    expect((await findCustomer(partner.scope, ADATUM.id))?.name).toBe('Unnamed customer');
  });

  it('whose own admin acts is not confused with a partner user', async () => {
    const partner = await makePartner();
    await storeRaw(partner, [rawRecord()]);
    await ownerPrisma().customer.updateMany({
      where: { partnerId: partner.id },
      data: { primaryDomain: 'adatum.onmicrosoft.com' },
    });
    await storeRaw(partner, [
      rawRecord({ id: 'own', userPrincipalName: 'it@adatum.onmicrosoft.com' }),
    ]);
    const [activity] = await listActivitiesOfRecord(partner.scope, 'own');
    expect(activity?.actorKind).toBe('customer_user');
  });
});
