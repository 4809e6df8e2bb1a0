import { describe, expect, it } from 'vitest';
import { repairDerived } from '@/lib/activity/derived/repair-derived';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { recordLogActivityAlone } from '@/lib/activity/own/record-log-activity';
import { countNewerActivities } from '@/lib/activity/query/page/count-newer';
import {
  countByAction,
  countByKind,
  countByResource,
  countBySource,
  countByStatus,
  countByUser,
  countByWeekday,
} from '@/lib/activity/query/facets';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import { countActivities, findLatestState } from '@/lib/activity/query/list-activities';
import { listReach } from '@/lib/activity/reach/list-reach';
import { findNeighbours } from '@/lib/activity/record/neighbours';
import { findStoredPage } from '@/lib/activity/stored/stored-page';
import { createApiKey } from '@/lib/api-keys/changes';
import { withClient } from '@/lib/platform/database/client';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { addDays, dayOf, instantsOfDays, now, UTC } from '@/lib/platform/time/time';
import { DEFAULT_WORKING_WEEK } from '@/lib/profile/preferences';
import { asOwner } from '@/tests/support/database/as-owner';
import { listMiscounts } from '@/tests/support/database/derived-checks';
import { useDatabase } from '@/tests/support/database/use-database';
import { ADATUM, rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { downloadAll, filterOf, listAllPages } from '@/tests/support/records/views';

useDatabase();

const ACTOR = 'sales@tailspin.example';

// Activities of our own are dated by the clock.
function view(more = ''): ActivityFilter {
  const today = dayOf(now(), UTC);
  return filterOf(`from=${addDays(today, -1)}&to=${addDays(today, 1)}${more}`);
}

function todaysRecord(
  id: string,
  { minutesAgo = 1, ...fields }: RawRecord & { minutesAgo?: number } = {},
) {
  const at = new Date(now().getTime() - minutesAgo * 60_000);
  return rawRecord({ id, operationDate: at.toISOString(), ...fields });
}

/** Three records from elsewhere, two of which claim to be the log's own, and two of our own. */
async function makeLog(): Promise<{ partner: TestPartner; ownIds: string[] }> {
  const partner = await makePartner();
  const forged = { customerId: null, customerName: null, resourceType: 'log' };
  await storeRaw(partner, [
    todaysRecord('true', { minutesAgo: 3 }),
    todaysRecord('forged-1', { minutesAgo: 2, ...forged, operationType: 'log_signed_in' }),
    todaysRecord('forged-2', { operationType: 'log_exported' }),
  ]);
  const record = () =>
    recordLogActivityAlone(partner.scope, {
      operationType: 'log_setting_changed',
      actor: ACTOR,
      data: [['IpAddress', '203.0.113.7']],
    });
  return { partner, ownIds: [await record(), await record()] };
}

async function countEverywhere({ scope }: TestPartner, filter: ActivityFilter) {
  const sum = (facets: { count: number }[]) => facets.reduce((all, { count }) => all + count, 0);
  // Each list has the values that could be selected instead.
  const { actions, users, kinds, statuses, resources, sources } = filter;
  const facets = [
    ...(actions.length === 0 ? [countByAction] : []),
    ...(users.length === 0 ? [countByUser] : []),
    ...(kinds.length === 0 ? [countByKind] : []),
    ...(statuses.length === 0 ? [countByStatus] : []),
    ...(resources.length === 0 ? [countByResource] : []),
    ...(sources.length === 0 ? [countBySource] : []),
    countByWeekday,
  ].map(async (count) => sum(await count(scope, filter)));
  const { start, end } = instantsOfDays(filter);
  const reach = await listReach(scope, { filter, week: DEFAULT_WORKING_WEEK });
  return [
    await countActivities(scope, filter),
    (await listAllPages(scope, filter)).length,
    (await countHistogram(scope, { filter, bars: [{ start, end }] })).total,
    (await downloadAll(scope, filter)).length,
    (await findStoredPage(scope, { filter, limit: 100 })).keys.length,
    await countNewerActivities(scope, filter),
    reach.reduce((all, { activities }) => all + activities, 0),
    ...(await Promise.all(facets)),
  ];
}

describe('what is done to the log and the account', () => {
  it.each([
    ['', 3, 5],
    ['&tz=Asia/Kathmandu', 3, 5],
    ['&hours=0-24', 3, 5],
    ['&action=log_setting_changed&action=update_subscription', 1, 3],
    ['&status=succeeded', 3, 5],
    ['&resource=log', 1, 3],
    [`&user=SALES@tailspin.example`, 3, 5],
    ['&kind=partner_user', 3, 5],
    ['&source=here', 0, 2],
    ['&source=here&source=api', 3, 5],
    [`&customer=${ADATUM.id}`, 2, 2],
    ['&q=sales', 3, 5],
    ['&q=203.0.113.7', 0, 2],
    ['&q=203.0.113.7&source=here', 0, 2],
    ['&q=sales&source=api', 3, 3],
    ['&q=sales&kind=partner_user', 3, 5],
  ])('is left out of %s everywhere, unless it is asked for', async (query, without, all) => {
    const { partner } = await makeLog();
    const off = await countEverywhere(partner, view(query));
    const on = await countEverywhere(partner, view(`${query}&own=on`));
    expect([off, on]).toEqual([off.map(() => without), on.map(() => all)]);
  });

  it('is found by its id in any case', async () => {
    const { partner, ownIds } = await makeLog();
    for (const recordId of ownIds)
      expect(await findLatestState(partner.scope, recordId)).toMatchObject({ recordId });
  });

  it('is found by its words only where it is shown', async () => {
    const { partner } = await makeLog();
    const count = (query: string) => countActivities(partner.scope, view(query));
    expect(await count('&q=設定を変更した&own=on')).toBe(2);
    expect(await count('&q=設定を変更した')).toBe(0);
  });

  it('is not among the neighbours of other records, but beside its own', async () => {
    const { partner, ownIds } = await makeLog();
    const state = async (id: string) => {
      const activity = await findLatestState(partner.scope, id);
      if (!activity) throw new Error(`There is no ${id}.`);
      return activity;
    };
    const newest = await findNeighbours(partner.scope, {
      activity: await state('forged-2'),
      by: 'user',
    });
    expect(newest.next).toBeNull();
    const own = await findNeighbours(partner.scope, {
      activity: await state(String(ownIds[1])),
      by: 'user',
    });
    expect(own.previous).toMatchObject({ recordId: ownIds[0] });
  });

  it('is not in the tables of counts, not even after a repair', async () => {
    const { partner } = await makeLog();
    expect(await listMiscounts(partner)).toEqual([]);
    await asOwner('DELETE FROM activity_day WHERE partner_id = $1', [partner.id]);
    await asOwner('DELETE FROM activity_text WHERE partner_id = $1', [partner.id]);
    await withClient(findDatabaseOwnerUrl() ?? '', (client) =>
      repairDerived(client, { isFull: true }),
    );
    expect(await listMiscounts(partner)).toEqual([]);
    expect(await countActivities(partner.scope, view())).toBe(3);
    expect(await countActivities(partner.scope, view('&own=on'))).toBe(5);
    expect(await countActivities(partner.scope, view('&q=sales&own=on'))).toBe(5);
  });

  it('includes API keys, under the types that they always had', async () => {
    const partner = await makePartner();
    await createApiKey(partner.scope, { actor: ACTOR, name: 'Nightly import' });
    expect(await countActivities(partner.scope, view())).toBe(0);
    expect(await listAllPages(partner.scope, view('&own=on'))).toMatchObject([
      { operationType: 'add_application_credential' },
    ]);
  });

  it('can never name a customer, so that views of customers need not ask', async () => {
    const partner = await makePartner();
    await storeRaw(partner, [todaysRecord('one')]);
    await expect(asOwner('UPDATE activity SET is_own = true')).rejects.toThrow(
      'activity_own_check',
    );
  });
});
