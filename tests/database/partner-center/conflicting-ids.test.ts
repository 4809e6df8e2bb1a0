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
const partnerCenter = useFakePartnerCenter();

it('stores a record whose id is known but whose content differs, and counts it as a conflict', async () => {
  const first = rawRecord({ operationDate: `${TODAY}T10:00:00Z` });
  const connected = await connectPartner(partnerCenter.get(), { records: [first] });
  await sync(connected);
  const other = { ...first, operationType: 'convert_trial_subscription' };
  connected.account.records.push(other);
  const conflict = { stored: 1, duplicates: 1, conflicts: 1 };
  expect(await sync(connected)).toMatchObject(conflict);
  expect(await findSync(connected.partner.scope)).toMatchObject(conflict);
  expect(await sync(connected)).toMatchObject({ stored: 0, duplicates: 2, conflicts: 0 });
});
