import type { APIRequestContext } from '@playwright/test';
import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { toAuditRecord } from '@/lib/activity/record/to-audit-record';
import { rawRecord } from '@/tests/support/records/audit-records';
import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { largeOrder, largeRecords, manyFields } from '@/tests/support/records/large-records';
import { storeOversized, storeRaw, type TestPartner } from '@/tests/support/records/partners';

const MAX_BYTES = 300_000;

let partner: TestPartner;
let session: Awaited<ReturnType<typeof signIn>>;
let client: APIRequestContext;

test.describe.configure({ mode: 'default', timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const staff = await makeTestUser();
  partner = staff.partner;
  session = await signIn(staff.email);
  client = await openClient(session);
  for (const [id, fields] of largeRecords()) await storeOversized(partner, [{ ...fields, id }]);
});

test.afterAll(() => client.dispose());

test.beforeEach(({ context }) => context.addCookies(session.cookies));

async function bytesOf(path: string): Promise<number> {
  const response = await client.get(path);
  expect([path, response.status()]).toEqual([path, 200]);
  return (await response.body()).byteLength;
}

test('a record’s page has at most 300,000 bytes, whatever the record holds', async () => {
  for (const [id] of largeRecords()) {
    for (const query of [
      '',
      '?changes=2&unchanged=2&items=2&additional=2&source=2&tz=Asia/Tokyo',
    ]) {
      expect([id, (await bytesOf(`${LOG}/${id}${query}`)) <= MAX_BYTES]).toEqual([id, true]);
    }
  }
});

test('so has the page of a record with many states, long names and many related records', async () => {
  const long = '&'.repeat(400);
  const names = {
    customerName: long,
    userPrincipalName: long,
    sessionId: long,
    applicationId: long,
  };
  const states = Array.from({ length: 60 }, (_, n) => ({
    ...largeOrder(500, { ...names, id: '状'.repeat(400), originalCorrelationId: long }),
    operationStatus: `state-${n}`,
    attributes: { Text: '"'.repeat(20_000) },
  }));
  const others = Array.from({ length: 60 }, (_, n) =>
    rawRecord({ ...names, id: `${n}${'状'.repeat(390)}`, originalCorrelationId: long }),
  );
  await storeRaw(partner, [...states, ...others]);
  const path = `${LOG}/${encodeURIComponent('状'.repeat(400))}`;
  for (const query of ['', '?states=15', '?state=state-3&items=2&source=2&states=15']) {
    expect(await bytesOf(path + query)).toBeLessThanOrEqual(MAX_BYTES);
  }
});

test('every line of a large order is on one of the linked pages', async ({ page }) => {
  await page.goto(`${LOG}/order-of-500?tz=Asia/Tokyo`);
  const items = page.getByRole('table', { name: 'Subscriptions of this record' });
  const pages = page.getByRole('navigation', { name: 'Pages of “Subscriptions”' });
  const next = pages.getByRole('link', { name: 'Next' });
  const names: string[] = [];
  for (let pageNumber = 1; ; pageNumber += 1) {
    const [first, last] = [pageNumber * 50 - 49, pageNumber * 50];
    await expect(pages).toContainText(`${first}–${last} of 500`);
    names.push(...(await items.locator('tbody > tr > td:first-child > div').allInnerTexts()));
    if ((await next.count()) === 0) break;
    await next.click();
    await expect(page).toHaveURL(
      `${LOG}/order-of-500?tz=Asia%2FTokyo&items=${pageNumber + 1}#items`,
    );
  }
  expect(names).toEqual(Array.from({ length: 500 }, (_, number) => `Product ${number}`));
  await expect(items).toBeInViewport();
  await pages.getByRole('link', { name: 'Previous' }).click();
  await expect(pages).toContainText('401–450 of 500');
});

test('so is each of eight thousand lines, and of a million empty values', async ({ page }) => {
  await page.goto(`${LOG}/order-of-8000?items=160`);
  await expect(page.getByText('7,951–8,000 of 8,000')).toBeVisible();
  await expect(page.getByText('Product 7999', { exact: true })).toBeVisible();
  await page.getByText('All fields', { exact: true }).click();
  await expect(page.getByText('1–50 of 56,000')).toBeVisible();
  await page.goto(`${LOG}/empty-objects?source=34000`);
  await expect(page.getByText('1,699,951–1,700,000 of 1,700,000')).toBeVisible();
  await expect(page.getByText('Attributes › 1700000', { exact: true })).toBeVisible();
  await page.goto(`${LOG}/many-keys?source=8000`);
  await expect(page.getByText('Attributes › K399999', { exact: true })).toBeVisible();
});

test('one section moves to another page without the others, and opens if it was collapsed', async ({
  page,
}) => {
  const value = (changed: number) => ({ ...manyFields(120), changed });
  await storeRaw(partner, [
    { ...largeOrder(120), id: 'parts', resourceOldValue: value(0), resourceNewValue: value(1) },
  ]);
  await openHydrated(page, `${LOG}/parts`);
  const fold = page.getByText('All fields', { exact: true });
  const pages = page.getByRole('navigation', { name: 'Pages of “120 unchanged fields”' });
  await fold.click();
  await pages.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(`${LOG}/parts?unchanged=2#unchanged`);
  await expect(pages).toContainText('51–100 of 120');
  await expect(page.getByRole('table', { name: 'What changed' }).getByRole('row')).toHaveCount(2);
  await pages.getByRole('link', { name: 'Previous' }).click();
  await expect(page).toHaveURL(/\/parts\??#unchanged$/);
  await expect(pages.getByText('1–50 of 120')).toBeVisible();
});

test('the page shows the start of a long text, and its full length', async ({ page }) => {
  await page.goto(`${LOG}/long-text`);
  await page.getByText('Source data', { exact: true }).click();
  await expect(page.getByText('(4,900,000 characters in all)')).toBeVisible();
  await page.getByRole('link', { name: 'The record as JSON' }).click();
  await expect(page.getByRole('link', { name: 'Open the full record' })).toBeInViewport();
});

test('a page that does not exist is reported, and the first one is shown', async ({ page }) => {
  for (const [query, ...sentences] of [
    ['items=11', 'Subscriptions: page “11” doesn’t exist. Showing the first page.'],
    [
      'items=0&source=x',
      'Subscriptions: page “0” doesn’t exist',
      'Source data: page “x” doesn’t exist',
    ],
    ['changes=999999999', 'Changes: page “999999999” doesn’t exist'],
    ['states=2', 'Statuses: page “2” doesn’t exist'],
    ['state=never&items=2', 'This page has no status “never”'],
  ] as const) {
    await page.goto(`${LOG}/order-of-500?${query}`);
    for (const sentence of sentences) await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText('1–50 of 500', { exact: true })).toBeVisible();
  }
});

test('the states of a record have pages, and each state has pages of its own', async ({ page }) => {
  const states = Array.from({ length: 6 }, (_, n) => ({
    ...largeOrder(40, { id: 'six', operationDate: `2026-03-10T08:0${n}:00Z` }),
    operationStatus: `state-${n}`,
  }));
  await storeRaw(partner, states);
  await page.goto(`${LOG}/six?states=2`);
  await expect(page.getByText('This record has had 6 statuses. Latest first.')).toBeVisible();
  const regions = page.getByRole('region', { name: /^Status: / });
  await expect(regions).toHaveCount(2);
  const second = regions.last();
  await second
    .getByRole('navigation', { name: /Subscriptions/ })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(`${LOG}/six?states=2&state=state-0&items=2#state-state-0-items`);
  await expect(second).toContainText('26–40 of 40');
  await expect(regions.first()).toContainText('1–25 of 40');
  await page.getByRole('navigation', { name: 'Pages of “Statuses”' }).getByRole('link').click();
  await expect(regions).toHaveCount(4);
});

test('the JSON of a record is complete', async () => {
  for (const [id] of largeRecords()) {
    const response = await client.get(`${LOG}/${id}/json`);
    const { 'content-type': type, 'cache-control': cacheControl } = response.headers();
    expect([id, response.status(), type, cacheControl]).toEqual([
      id,
      200,
      'application/json',
      'no-store',
    ]);
    const [activity] = await listActivitiesOfRecord(partner.scope, id);
    // Compared as texts: no reporter could show a difference among a million members.
    const [received, stored] = [await response.json(), activity && toAuditRecord(activity)].map(
      inOrder,
    );
    expect(received === stored, `${id} as it is stored`).toBe(true);
  }
  const head = await client.fetch(`${LOG}/order-of-500/json`, { method: 'HEAD' });
  expect([head.status(), (await head.body()).byteLength]).toEqual([200, 0]);
});

function inOrder(record: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
