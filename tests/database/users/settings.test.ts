import { expect, it } from 'vitest';
import { recordRead } from '@/lib/activity/own/record-read';
import { changeSettings } from '@/lib/partners/settings/change-settings';
import { DEFAULT_SETTINGS, getSettings } from '@/lib/partners/settings/settings';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePartner } from '@/tests/support/records/partners';

useDatabase();

const actor = 'admin@tailspin.example';
const ORIGIN = { address: '203.0.113.7', userAgent: '' };

function ownActivities(): Promise<unknown[]> {
  return asOwner(
    `SELECT operation_type, resource_type, user_principal_name AS user, resource_new_value AS value,
       customer_id FROM activity WHERE operation_type LIKE 'log_%' ORDER BY sequence`,
  );
}

it('records a changed setting, and refuses a change that was begun on an older version', async () => {
  const { scope } = await makePartner();
  expect(await getSettings(scope)).toEqual(DEFAULT_SETTINGS);
  const change = { scope, actor, version: 1 };
  expect(
    await changeSettings(change, { recordReads: true, requireSecondFactor: false }),
  ).toMatchObject({ outcome: 'changed' });
  expect(await getSettings(scope)).toEqual({ ...DEFAULT_SETTINGS, recordReads: true, version: 2 });
  expect(await changeSettings(change, { recordReads: false, requireSecondFactor: false })).toEqual({
    outcome: 'stale',
  });
  expect(
    await changeSettings(
      { ...change, version: 2 },
      { recordReads: true, requireSecondFactor: false },
    ),
  ).toEqual({
    outcome: 'unchanged',
  });
  expect(await ownActivities()).toEqual([
    {
      operation_type: 'log_setting_changed',
      resource_type: 'log',
      user: actor,
      value: '{"RecordReads":true,"SecondFactorRequired":false}',
      customer_id: null,
    },
  ]);
});

it('lets only one of two changes through that begin at once', async () => {
  const { scope } = await makePartner();
  const changes = [true, true].map((recordReads) =>
    changeSettings({ scope, actor, version: 1 }, { recordReads, requireSecondFactor: false }),
  );
  const outcomes = (await Promise.all(changes)).map(({ outcome }) => outcome);
  expect(outcomes.sort()).toEqual(['changed', 'stale']);
});

it('records who opens a record only where the partner wants it', async () => {
  const [{ scope }, { scope: other }] = [await makePartner(), await makePartner()];
  await changeSettings(
    { scope, actor, version: 1 },
    { recordReads: true, requireSecondFactor: false },
  );
  for (const partner of [scope, other])
    await recordRead(partner, { actor, origin: ORIGIN, recordId: 'a-record' });
  const reads = await asOwner<{ partner: string; data: unknown }>(
    `SELECT partner_id AS partner, customized_data AS data FROM activity
     WHERE operation_type = 'log_record_read'`,
  );
  expect(reads).toEqual([
    {
      partner: scope.partnerId,
      data: [
        { key: 'OpenedRecordId', value: 'a-record' },
        { key: 'IpAddress', value: '203.0.113.7' },
      ],
    },
  ]);
});
