import { beforeAll, expect, it } from 'vitest';
import { ABSENT } from '@/lib/activity/absent';
import { countActivities, listActivities } from '@/lib/activity/query/list-activities';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { asOwner } from '@/tests/support/database/as-owner';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';
import { isBlank } from '@/lib/platform/text/is-blank';

useDatabase();

const YEAR = filterOf('from=2026-01-01&to=2026-12-31');

// What the indexes' codes might mix up or miss: blanks, letters of several bytes, and what would be an escape.
const NAMES = [
  ...['', ' ', '\u3164', '\u00a0\u200b', '0', 'a', 'A', 'succeeded', 'Succeeded', ' succeeded'],
  ...['成功', '成立', '\\123', '\\346', '\\', 'ß', '😀', 'x'.repeat(300)],
];

let partner: TestPartner;

beforeAll(async () => {
  partner = await makePartner();
  await asOwner(
    `INSERT INTO activity (partner_id, record_id, status, occurred_at, user_principal_name, actor_kind,
       resource_type, operation_type, is_own)
     SELECT $1, n::text, name, '2026-03-15'::timestamptz + make_interval(mins => n::int), 'ada@x.example',
       'partner_user', name, name, n % 5 = 0
     FROM unnest($2::text[]) WITH ORDINALITY AS each (name, n)`,
    [partner.id, NAMES],
  );
});

const isOwn = (at: number) => (at + 1) % 5 === 0;

async function shown(choice: Partial<ActivityFilter>): Promise<number[]> {
  const filter = { ...YEAR, ...choice };
  const { activities } = await listActivities(partner.scope, filter);
  expect(await countActivities(partner.scope, filter)).toBe(activities.length);
  return activities.map(({ recordId }) => Number(recordId) - 1).sort((one, other) => one - other);
}

function placesOf(isWanted: (name: string) => boolean, { own = false } = {}): number[] {
  return NAMES.flatMap((name, at) => (isWanted(name) && (own || !isOwn(at)) ? [at] : []));
}

it.each(NAMES)('shows by the name %j what has just that name', async (name) => {
  const wanted = placesOf((one) => one === name);
  for (const choice of [{ actions: [name] }, { resources: [name] }, { statuses: [name] }]) {
    expect(await shown(choice)).toEqual(wanted);
    const all = placesOf((one) => one === name, { own: true });
    expect(await shown({ ...choice, own: true })).toEqual(all);
  }
});

it('shows by several names what has one of them, in one order', async () => {
  const names = ['succeeded', '成功', '\\346'];
  const wanted = placesOf((one) => names.includes(one));
  for (const choice of [{ actions: names }, { resources: names }, { statuses: names }])
    expect(await shown(choice)).toEqual(wanted);
});

it('shows as without a status each blank one, also beside others', async () => {
  expect(await shown({ statuses: [ABSENT] })).toEqual(placesOf(isBlank));
  const wanted = placesOf((name) => isBlank(name) || name === '0');
  expect(await shown({ statuses: ['0', ABSENT] })).toEqual(wanted);
});

it('shows of a user what each spelling did, in one order', async () => {
  await asOwner(
    `INSERT INTO activity (partner_id, record_id, status, occurred_at, user_principal_name, actor_kind,
       resource_type, operation_type)
     SELECT $1, 'of-' || n, 'x', '2026-06-01'::timestamptz + make_interval(mins => n),
       CASE WHEN n % 2 = 0 THEN 'Grace@x.example' ELSE 'grace@x.example' END, 'partner_user', 'x', 'x'
     FROM generate_series(1, 120) AS n`,
    [partner.id],
  );
  await asOwner(
    `INSERT INTO activity_user (partner_id, name, key)
     SELECT $1, name, 'grace@x.example' FROM unnest(ARRAY['Grace@x.example', 'grace@x.example']) AS name`,
    [partner.id],
  );
  const filter = { ...YEAR, users: ['GRACE@x.example'] };
  const { activities, older } = await listActivities(partner.scope, filter);
  const ids = activities.map(({ recordId }) => recordId);
  expect(ids).toEqual(ids.map((_id, at) => `of-${120 - at}`));
  const next = await listActivities(partner.scope, { ...filter, page: older });
  expect(next.activities[0]?.recordId).toBe(`of-${120 - ids.length}`);
});
