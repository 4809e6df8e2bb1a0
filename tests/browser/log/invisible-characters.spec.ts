import type { Page } from '@playwright/test';
import { REACH_PATH, subscriptionsPath } from '@/lib/activity/paths';
import { API_KEYS } from '@/tests/support/browser/api';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButtons, LOG, openMenu } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { expect, test } from '@/tests/support/browser/test';
import {
  makeInvisibleTextFixture,
  RIGHT_TO_LEFT_OVERRIDE,
  INVISIBLE_TEXT_CUSTOMER,
  INVISIBLE_TEXT_USER,
  type InvisibleTextFixture,
} from '@/tests/support/browser/fixtures/invisible-text-fixture';
import { listInvisibleTexts } from '@/tests/support/browser/invisible-texts';
import { rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { changeNow, makeUserWith } from '@/tests/support/records/users';

const MARCH = 'from=2026-03-01&to=2026-03-31';
const SHOWN_CUSTOMER = 'Contoso [U+202E]gpj.exe';
const SHOWN_USER = 'ada[U+200B][U+202E]@contoso.example';

function pagesOf({ customerId, recordId, userId, path }: InvisibleTextFixture): string[] {
  const query = (fields: Record<string, string>) => String(new URLSearchParams(fields));
  const user = query({
    user: INVISIBLE_TEXT_USER,
    action: `reassign${RIGHT_TO_LEFT_OVERRIDE}`,
    q: `q${RIGHT_TO_LEFT_OVERRIDE}`,
  });
  return [
    `${LOG}?${MARCH}`,
    `${LOG}?${MARCH}&customer=${customerId}&${user}&${query({ status: `half${RIGHT_TO_LEFT_OVERRIDE}` })}`,
    `${LOG}/${encodeURIComponent(recordId)}`,
    `${LOG}/failed`,
    `${LOG}/failed?${query({ tz: `Mars/${RIGHT_TO_LEFT_OVERRIDE}` })}`,
    `${LOG}/filters?${MARCH}&customer=${customerId}&${user}`,
    `${LOG}?${query({ 'customer-name': `none${RIGHT_TO_LEFT_OVERRIDE}` })}`,
    `${LOG}?${query({ tz: `Mars/${RIGHT_TO_LEFT_OVERRIDE}`, hours: `1${RIGHT_TO_LEFT_OVERRIDE}2` })}`,
    `${REACH_PATH}?${MARCH}`,
    '/customers',
    `/customers?${query({ q: `nobody${RIGHT_TO_LEFT_OVERRIDE}` })}`,
    subscriptionsPath(customerId),
    path,
    `${subscriptionsPath(customerId)}/buy`,
    '/customers/add',
    '/account-settings/users',
    `/account-settings/users?${query({ q: `nobody${RIGHT_TO_LEFT_OVERRIDE}` })}`,
    `/account-settings/users/${userId}`,
    '/account-settings/users/invite',
    '/account-settings/partner-center',
    API_KEYS,
    '/insights/subscriptions',
    '/insights/subscriptions/list?figure=active',
    `/insights/subscriptions/list?${query({ figure: 'active', product: `offer${RIGHT_TO_LEFT_OVERRIDE}` })}`,
  ];
}

test('no page contains an invisible character in its text, names or title', async ({ page }) => {
  const shop = await makeInvisibleTextFixture();
  await signInPage(page, shop.user);
  for (const path of pagesOf(shop)) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await listInvisibleTexts(page), path).toEqual([]);
  }
});

test('the opened rows and the lists above them contain no invisible characters', async ({
  page,
}) => {
  const { user } = await makeInvisibleTextFixture();
  await signInPage(page, user);
  await openHydrated(page, `${LOG}?${MARCH}`);
  for (const button of await detailsButtons(page).all()) await button.click();
  await page.getByText('Show as table').click();
  for (const list of ['Action', 'Partner user', 'More']) {
    await openMenu(page, list);
    await expect(page.locator('details[open] .filter-panel label').first()).toBeVisible();
    expect(await listInvisibleTexts(page), list).toEqual([]);
  }
  await openMenu(page, 'Customer');
  await page.getByRole('combobox', { name: 'Customer' }).fill('Contoso');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([SHOWN_CUSTOMER]);
  expect(await listInvisibleTexts(page), 'suggestions').toEqual([]);
  const row = page.locator('.activity-row').first();
  await expect(row.getByRole('button')).toHaveAccessibleName(
    `Details of Updated subscription, ${SHOWN_CUSTOMER}`,
  );
  await expect(row).toContainText('No[U+202E]');
});

test('the page of a record shows its texts in order, and the JSON agrees', async ({ page }) => {
  const { user, recordId } = await makeInvisibleTextFixture();
  await signInPage(page, user);
  await page.goto(`${LOG}/${encodeURIComponent(recordId)}`);
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: SHOWN_CUSTOMER }).first()).toBeVisible();
  await expect(main).toContainText('2026-03-10 08:00:00.000 UTC');
  expect(await page.title()).toContain(`, ${SHOWN_CUSTOMER}, 2026-03-10 08:00:00`);
  const json = await page.locator('pre code').textContent();
  expect(JSON.parse(json ?? '')).toMatchObject({
    id: recordId,
    customerName: INVISIBLE_TEXT_CUSTOMER,
    userPrincipalName: INVISIBLE_TEXT_USER,
  });
});

test('a confirmation makes invisible characters visible', async ({ page }) => {
  const { user, userId, customerId, path } = await makeInvisibleTextFixture();
  await signInPage(page, user);
  await openHydrated(page, path);
  await page.getByLabel('New name').fill(`New${RIGHT_TO_LEFT_OVERRIDE}name`);
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('status')).toContainText(' to New[U+202E]name.');
  expect(await listInvisibleTexts(page), 'renamed').toEqual([]);

  await openHydrated(page, `${subscriptionsPath(customerId)}/buy`);
  await page.getByLabel('Product', { exact: true }).selectOption({ index: 1 });
  await expect(page.getByText(`for ${SHOWN_CUSTOMER}, `)).toBeVisible();
  expect(await listInvisibleTexts(page), 'about to buy').toEqual([]);

  const actorId = await makeUserWith(user.partner, ['global_admin']);
  await changeNow(user.partner, { actorId, userId, change: { kind: 'askLink' } });
  await openHydrated(page, `/account-settings/users/${userId}`);
  await page.getByRole('button', { name: 'Approve and create the link' }).click();
  const link = await page.getByLabel(/^Link for user\[U\+202E\]/).inputValue();
  expect(await listInvisibleTexts(page), 'a link').toEqual([]);
  await page.goto(link);
  await expect(page.getByText(/^For user\[U\+202E\]/)).toBeVisible();
  expect(await listInvisibleTexts(page), 'an invitation').toEqual([]);
});

test('links, chips and suggestions lead to exactly that customer and user', async ({ page }) => {
  const { user: staff, customerId } = await makeInvisibleTextFixture();
  await signInPage(page, staff);
  await openHydrated(page, `${LOG}?${MARCH}`);
  const user = new URLSearchParams({ user: INVISIBLE_TEXT_USER });
  await page.locator('.activity-row .user a:empty').first().click();
  await expect(page).toHaveURL(`${LOG}?${MARCH}&${user}`);
  await expect(detailsButtons(page)).toHaveCount(2);
  await chooseCustomer(page);
  await expect(page).toHaveURL(`${LOG}?${MARCH}&customer=${customerId}&${user}`);
  await expect(detailsButtons(page)).toHaveCount(2);
  await expect(page).toHaveTitle(
    `Activity Log – ${SHOWN_CUSTOMER}, ${SHOWN_USER}, 1 Mar – 31 Mar 2026`,
  );
  await page.getByRole('link', { name: `Remove Partner user: ${SHOWN_USER}` }).click();
  await expect(page).toHaveURL(`${LOG}?${MARCH}&customer=${customerId}`);

  await page.goto(`${LOG}/failed`);
  const facts = page.getByRole('region', { name: 'Status: Failed' });
  await expect(facts).toContainText(SHOWN_USER);
  await page
    .getByRole('link', { name: /^This user, \d/ })
    .first()
    .click();
  await expect(page).toHaveURL((url) => url.searchParams.get('user') === INVISIBLE_TEXT_USER);
  await expect(detailsButtons(page)).toHaveCount(2);
});

test('downloads contain the text as it was stored', async ({ page }) => {
  const { user } = await makeInvisibleTextFixture();
  await signInPage(page, user);
  for (const format of ['csv', 'ndjson']) {
    const file = await page.request.get(`${LOG}/export?${MARCH}&format=${format}`);
    const text = await file.text();
    expect(text, format).toContain(INVISIBLE_TEXT_CUSTOMER);
    expect(text, format).toContain(INVISIBLE_TEXT_USER);
  }
});

async function chooseCustomer(page: Page): Promise<void> {
  await openMenu(page, 'Customer');
  await page.getByRole('combobox', { name: 'Customer' }).fill('contoso');
  await page.getByRole('listbox').getByRole('option', { name: SHOWN_CUSTOMER }).click();
}

test('a right-to-left name does not change the order of the text beside it', async ({ page }) => {
  const staff = await makeTestUser();
  const name = 'שלום (בע״מ) 12';
  const fields = { customerName: name, operationDate: '2026-03-10T08:00:00Z' };
  await storeRaw(staff.partner, [rawRecord({ ...fields, id: 'hebrew' })]);
  await signInPage(page, staff);
  await page.goto(`${LOG}/hebrew`);
  await expect(page).toHaveTitle(/, \u2068שלום \(בע״מ\) 12\u2069, 2026-03-10 08:00:00/);
  const link = page.getByRole('link', { name }).first();
  // The element that keeps the direction of a name from what stands beside it.
  await expect(link.locator('bdi')).toHaveText(name);
});
