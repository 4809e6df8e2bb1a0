import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

it('a record that names another partner keeps that name, and belongs to its sender', async () => {
  const partner = await makePartner();
  const foreign = randomUUID();
  const raw = [
    rawRecord({ id: 'foreign', partnerId: foreign, newField: 1 }),
    rawRecord({ id: 'own', partnerId: partner.id.toUpperCase() }),
    rawRecord({ id: 'none' }),
  ];
  await storeRaw(partner, raw);
  const others = async (id: string) =>
    (await listActivitiesOfRecord(partner.scope, id)).map(({ otherFields }) => otherFields);
  expect(await others('foreign')).toEqual([{ newField: 1, partnerId: foreign }]);
  expect(await others('own')).toEqual([null]);
  expect(await others('none')).toEqual([null]);
});
