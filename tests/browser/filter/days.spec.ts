import type { APIRequestContext } from '@playwright/test';
import { rawRecord } from '@/tests/support/records/audit-records';
import { download } from '@/tests/support/browser/download';
import { LOG, recordIdsOf } from '@/tests/support/browser/log-page';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { storeRaw } from '@/tests/support/records/partners';

/**
 * A day of a zone, its start and the start of the next one, derived by hand from the zone's rules.
 */
const DAYS: [what: string, zone: string, day: string, begins: string, ends: string][] = [
  ['a day of 24 hours', 'UTC', '2026-05-06', '2026-05-06T00:00', '2026-05-07T00:00'],
  ['a day of 23 hours', 'Europe/Berlin', '2026-03-29', '2026-03-28T23:00', '2026-03-29T22:00'],
  ['a day of 25 hours', 'Europe/Berlin', '2026-10-25', '2026-10-24T22:00', '2026-10-25T23:00'],
  [
    'a day 14 hours ahead',
    'Pacific/Kiritimati',
    '2026-05-06',
    '2026-05-05T10:00',
    '2026-05-06T10:00',
  ],
  ['a day of 5:45 ahead', 'Asia/Kathmandu', '2026-05-06', '2026-05-05T18:15', '2026-05-06T18:15'],
  [
    'a day that begins at one',
    'Africa/Cairo',
    '2026-04-24',
    '2026-04-23T22:00',
    '2026-04-24T21:00',
  ],
  ['a leap day', 'UTC', '2024-02-29', '2024-02-29T00:00', '2024-03-01T00:00'],
];

for (const [what, zone, day, begins, ends] of DAYS) {
  test(`From = To shows exactly ${what}, ${day} in ${zone}`, async ({ page, context }) => {
    const staff = await makeTestUser();
    const middle = new Date((Date.parse(`${begins}Z`) + Date.parse(`${ends}Z`)) / 2).toISOString();
    await storeRaw(staff.partner, [
      rawRecord({ id: 'just before', operationDate: before(begins) }),
      rawRecord({ id: 'the first instant', operationDate: `${begins}:00.0000000Z` }),
      rawRecord({ id: 'the middle', operationDate: middle }),
      rawRecord({ id: 'the last instant', operationDate: before(ends) }),
      rawRecord({ id: 'midnight after', operationDate: `${ends}:00.0000000Z` }),
    ]);
    const session = await signIn(staff.email);
    const client = await openClient(session);
    const query = `?${new URLSearchParams({ from: day, to: day, tz: zone })}`;
    expect(await exportedIds(client, query)).toEqual(INSIDE);
    await client.dispose();
    await context.addCookies(session.cookies);
    await page.goto(LOG + query);
    expect(await recordIdsOf(page)).toEqual(INSIDE);
  });
}

test('the last millisecond of To is included, and midnight after it is not', async () => {
  const { email, partner } = await makeTestUser();
  await storeRaw(partner, [
    rawRecord({ id: 'in', operationDate: '2026-05-31T23:59:59.999Z' }),
    rawRecord({ id: 'out', operationDate: '2026-06-01T00:00:00.000Z' }),
  ]);
  const client = await openClient(await signIn(email));
  expect(await exportedIds(client, '?from=2026-05-01&to=2026-05-31')).toEqual(['in']);
  expect(await exportedIds(client, '?from=2026-06-01&to=2026-06-01')).toEqual(['out']);
  await client.dispose();
});

const INSIDE = ['the last instant', 'the middle', 'the first instant'];

// The source's times have seven fractional digits.
function before(minute: string): string {
  return new Date(Date.parse(`${minute}Z`) - 1).toISOString().replace('Z', '9999Z');
}

async function exportedIds(client: APIRequestContext, query: string) {
  const { records, headers } = await download(client, query);
  expect(headers['x-export-rows']).toBe(String(records.length));
  return records.map((record) => record['Record ID']);
}
