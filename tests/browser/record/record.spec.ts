import type { Page } from '@playwright/test';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsOf, factOf, LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { getPartner, makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { storeRaw } from '@/tests/support/records/partners';
import { READER, TAILSPIN } from '@/tests/support/fixtures/accounts';
import { ADATUM, WOODGROVE } from '@/tests/support/fixtures/customers';
import { CHANGE_ID, FAILED_ID, ORDER_ID, TRANSFER_ID } from '@/tests/support/fixtures/record-ids';

test.use({ account: READER });

test('the link of a record opens its page, with all stored states', async ({ page }) => {
  await openHydrated(page, LOG);
  const button = detailsButton(page, `Created transfer, ${ADATUM.name}`);
  await button.click();
  await (await detailsOf(button)).getByRole('link', { name: 'Open this record' }).click();
  await expect(page).toHaveURL(`${LOG}/${TRANSFER_ID}#succeeded`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Created transfer');
  const states = page.getByRole('region', { name: /^Status: / });
  await expect(states).toHaveCount(2);
  await expect(states.first()).toHaveAccessibleName('Status: Succeeded');
  await expect(states.last()).toHaveAccessibleName('Status: In progress');
  await expect(states.first()).toContainText(TRANSFER_ID);
});

test('the page of a record without a customer says so', async ({ page }) => {
  await page.goto(`${LOG}/${FAILED_ID}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Added customer');
  await expect(page.getByRole('main')).toContainText('No customer');
  await expect(page.getByRole('main')).toContainText('DomainTaken');
});

test.describe('next to a record', () => {
  test.use({ account: null });

  test('are those with its correlation id, and those before and after it', async ({ page }) => {
    const { email, partner } = await makeTestUser();
    const record = (id: string, minute: number, fields: RawRecord = {}) =>
      rawRecord({ id, operationDate: `2026-03-10T08:0${minute}:00Z`, ...fields });
    const together = { originalCorrelationId: 'one-action' };
    const elsewhere = { customerId: null, customerName: null };
    await storeRaw(partner, [
      record('before', 0, { operationType: 'create_order' }),
      record('part', 1, { ...together, ...elsewhere, operationType: 'update_customer_user' }),
      record('this', 2, { ...together, operationStatus: 'progress' }),
      record('this', 3, together),
      record('after', 4, { operationType: 'delete_customer_user' }),
    ]);
    await signInPage(page, { email });
    await page.goto(`${LOG}/this?tz=Asia/Tokyo`);

    const others = page.getByRole('table', { name: 'Other records with the same correlation ID' });
    await expect(others.getByRole('row')).toHaveCount(2);
    await expect(others).toContainText('2026-03-10 17:01:00');
    const ofCustomer = page.getByRole('navigation', { name: 'Same customer' });
    await expect(ofCustomer.getByRole('link')).toHaveText([
      'Previous: Created order, 2026-03-10 17:00:00',
      'Next: Deleted customer user, 2026-03-10 17:04:00',
    ]);
    const ofUser = page.getByRole('navigation', { name: 'Same user' });
    await expect(ofUser.getByRole('link').first()).toHaveText(/^Previous: Updated customer user, /);

    await ofCustomer.getByRole('link', { name: /^Next/ }).click();
    await expect(page).toHaveURL(`${LOG}/after?tz=Asia%2FTokyo#succeeded`);
    await expect(page.getByText('Next: none (this is the latest)')).toHaveCount(2);
    await expect(page.getByText('No other records have the same correlation ID.')).toBeVisible();
    await page.goto(`${LOG}/this`);
    await others.getByRole('link', { name: 'Updated customer user' }).click();
    await expect(page).toHaveURL(`${LOG}/part#succeeded`);
  });
});

test('the record’s page keeps the zone of the log, and shows UTC as well', async ({ page }) => {
  await openHydrated(page, `${LOG}?tz=Asia/Kolkata`);
  const button = detailsButton(page, `Created order, ${ADATUM.name}`);
  await button.click();
  const details = await detailsOf(button);
  await details.getByRole('link', { name: 'Open this record' }).click();
  await expect(page).toHaveURL(`${LOG}/${ORDER_ID}?tz=Asia%2FKolkata#succeeded`);
  await expect(factOf(page.getByRole('main'), 'Local time')).toHaveText(/ Asia\/Kolkata$/);
  await expect(factOf(page.getByRole('main'), 'Time')).toHaveText(/ UTC$/);
  await page.getByRole('main').getByRole('link', { name: 'Activity Log' }).click();
  await expect(page.getByRole('columnheader', { name: 'Date-Time (Asia/Kolkata)' })).toBeVisible();
});

test('an unknown zone is reported, and times are in UTC', async ({ page }) => {
  await page.goto(`${LOG}/${ORDER_ID}?tz=Mars/Olympus`);
  await expect(page.getByText('“Mars/Olympus” isn’t a time zone. Times are in UTC.')).toBeVisible();
  await expect(factOf(page.getByRole('main'), 'Local time')).toHaveCount(0);
});

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('the link of a record is copied completely, in its row and on its page', async ({
    page,
  }) => {
    await openHydrated(page, `${LOG}?tz=Asia/Tokyo`);
    const address = new URL(`${LOG}/${ORDER_ID}?tz=Asia%2FTokyo`, page.url()).href;
    const button = detailsButton(page, `Created order, ${ADATUM.name}`);
    await button.click();
    await (await detailsOf(button)).getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    expect(await copied(page)).toBe(`${address}#succeeded`);
    await openHydrated(page, address.replace('Tokyo', 'Seoul'));
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    expect(await copied(page)).toBe(address.replace('Tokyo', 'Seoul'));
  });

  test('a record is copied as the JSON that was received', async ({ page }) => {
    await openHydrated(page, `${LOG}/${CHANGE_ID}`);
    await page.getByRole('button', { name: 'Copy JSON' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    expect(JSON.parse(await copied(page))).toMatchObject({
      id: CHANGE_ID,
      operationType: 'update_subscription',
      customerName: WOODGROVE.name,
    });
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a row links to the page of its record, in the zone of the log', async ({ page }) => {
    await page.goto(`${LOG}?tz=Asia/Tokyo`);
    await detailsButton(page, `Created order, ${ADATUM.name}`).click();
    await expect(page).toHaveURL(`${LOG}/${ORDER_ID}?tz=Asia%2FTokyo#succeeded`);
    await page.getByText('The record as JSON').click();
    await expect(page.getByText(`"id": "${ORDER_ID}"`)).toBeVisible();
  });
});

for (const id of ['with space & ampersand', 'a/b?c=d#e', '100%', '監査記録', 'a+b', '%2F']) {
  test(`a record with the id ${id} has a page and a link to it`, async ({ page }) => {
    const note = `Note ${crypto.randomUUID()}`;
    const recordId = `tailspin-${id}`;
    await storeRaw(await getPartner(TAILSPIN.domain), [
      rawRecord({
        id: recordId,
        operationDate: '2025-05-05T05:05:05Z',
        userPrincipalName: `${crypto.randomUUID()}@tailspin.example`,
        customizedData: [{ key: 'Note', value: note }],
      }),
    ]);
    await openHydrated(page, `${LOG}?${new URLSearchParams({ from: '2025-05-05', q: note })}`);
    const button = page.getByRole('button', { name: /^Details/ });
    await button.click();
    await (await detailsOf(button)).getByRole('link', { name: 'Open this record' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Updated subscription');
    await expect(page.getByText(recordId, { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByText(note, { exact: true })).toBeVisible();
  });
}
