import { expect, it } from 'vitest';
import { findSync } from '@/lib/partner-center/sync/sync-state';
import { rawRecord } from '@/tests/support/records/audit-records';
import {
  connectPartner,
  sync,
  TODAY,
  useFakePartnerCenter,
} from '@/tests/support/partner-center/use-fake-partner-center';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();
const standIn = useFakePartnerCenter();

it('keeps what comes under a known id and says something else, and counts it', async () => {
  const first = rawRecord({ operationDate: `${TODAY}T10:00:00Z` });
  const connected = await connectPartner(standIn.get(), { records: [first] });
  await sync(connected);
  const other = { ...first, operationType: 'convert_trial_subscription' };
  connected.account.records.push(other);
  const conflict = { stored: 1, duplicates: 1, conflicts: 1 };
  expect(await sync(connected)).toMatchObject(conflict);
  expect(await findSync(connected.partner.scope)).toMatchObject(conflict);
  expect(await sync(connected)).toMatchObject({ stored: 0, duplicates: 2, conflicts: 0 });
});
