import { beforeAll, expect, it } from 'vitest';
import { countByStatus, countByUser } from '@/lib/activity/query/facets';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { countActivities, listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { listReach } from '@/lib/activity/reach/list-reach';
import { foldText } from '@/lib/platform/text/fold-text';
import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { DEFAULT_WORKING_WEEK } from '@/lib/profile/preferences';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { useDatabase } from '@/tests/support/database/use-database';
import { downloadAll, filterOf } from '@/tests/support/records/views';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31';
const NIL = '00000000-0000-0000-0000-000000000000';
const BLANKS = ['  ', ' \u3000', '\u200b\u2060', '\t\n', '\u3164', '\u2800', NIL, `{${NIL}}`];

let partner: TestPartner;
let before: TestPartner;

// An earlier version stored values as they arrived.
async function storeUntrimmed(
  id: string,
  values: { user?: string; status?: string },
): Promise<void> {
  await storeRaw(before, [rawRecord({ id, userPrincipalName: 'ada@x.example' })]);
  const [user, status] = [values.user ?? 'ada@x.example', values.status ?? 'succeeded'];
  for (const table of ['activity', 'activity_text'])
    await asOwner(
      `UPDATE ${table} SET user_principal_name = $2, status = $3
       WHERE partner_id = $1 AND sequence = (
         SELECT max(sequence) FROM activity WHERE partner_id = $1)`,
      [before.id, user, status],
    );
  await asOwner(
    `INSERT INTO activity_user (partner_id, name, key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [before.id, user, foldText(user).trim()],
  );
}

beforeAll(async () => {
  [partner, before] = [await makePartner(), await makePartner()];
  for (const blank of BLANKS) {
    await storeRaw(partner, [
      rawRecord({ userPrincipalName: blank }),
      rawRecord({ operationStatus: blank.includes('0') ? '' : blank }),
    ]);
    await storeUntrimmed(`user ${blank}`, { user: blank });
    await storeUntrimmed(`status ${blank}`, { status: blank.includes('0') ? '' : blank });
  }
  await rollUpOf(before);
});

const both = () => [partner, before];

it('counts blanks of every kind as absent, and finds as many as it counts', async () => {
  for (const { scope } of both()) {
    const count = (query: string) => countActivities(scope, filterOf(`${MARCH}&${query}`));
    expect(await count('user=(none)')).toBe(BLANKS.length);
    expect(await count('status=(none)')).toBe(BLANKS.length);
    const users = await countByUser(scope, filterOf(MARCH));
    expect(users).toContainEqual({ value: '(none)', count: BLANKS.length });
    expect(users).toHaveLength(2);
    const downloaded = await downloadAll(scope, filterOf(`${MARCH}&user=(none)`));
    expect(downloaded).toHaveLength(BLANKS.length);
  }
});

it('offers one option for records without a status, and one for records without a user', async () => {
  for (const { scope } of both()) {
    // The counts by hour, and those of the activities themselves.
    for (const query of [MARCH, `${MARCH}&resource=${rawRecord().resourceType}`]) {
      const statuses = await countByStatus(scope, filterOf(query));
      expect(statuses.map(({ value }) => value).toSorted()).toEqual(['(none)', 'succeeded']);
    }
    const reach = await listReach(scope, { filter: filterOf(MARCH), week: DEFAULT_WORKING_WEEK });
    expect(reach.map(({ user }) => user).filter((user) => !user.includes('@'))).toEqual(['']);
    const nobody = reach.find(({ user }) => user === '');
    expect(nobody).toMatchObject({ activities: BLANKS.length, customers: 1 });
  }
});

it.each(BLANKS)('treats %j as an absent value', async (blank) => {
  const own = await makePartner();
  const fields = ['userPrincipalName', 'customerName', 'applicationId', 'sessionId'];
  const blanks = Object.fromEntries(fields.map((field) => [field, blank]));
  const nothing = Object.fromEntries(fields.map((field) => [field, undefined]));
  const status: RawRecord = blank.includes('0') ? {} : { operationStatus: blank };
  const first = { ...rawRecord({ id: 'x', resourceOldValue: undefined }), ...nothing };
  const bare = status.operationStatus ? { ...first, operationStatus: undefined } : first;
  const records = [
    bare,
    { ...bare, ...blanks, ...status },
    { ...bare, resourceOldValue: '', participants: [] },
  ];
  await storeRaw(own, records.slice(0, 1));
  expect(await storeRaw(own, records)).toEqual({ stored: 0, duplicates: 3, conflicts: 0 });
  const backwards = await makePartner();
  expect(await storeRaw(backwards, records.toReversed())).toMatchObject({
    stored: 1,
    conflicts: 0,
  });
  const [activity] = await listActivitiesOfRecord(backwards.scope, 'x');
  expect(activity).toMatchObject({ actorKind: 'system', customerName: null, sessionId: null });
});

it.each(['operationType', 'resourceType'])('rejects a record whose %s is blank', (field) => {
  for (const blank of BLANKS.filter((text) => !text.includes('0'))) {
    const { problems } = parseAuditRecords([rawRecord({ [field]: blank })]);
    expect(problems).toEqual([{ index: 0, field, message: 'must not be empty' }]);
  }
});
