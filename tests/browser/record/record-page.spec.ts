import { rawRecord } from '@/tests/support/records/audit-records';
import { openHydrated } from '@/tests/support/browser/hydration';
import {
  detailsButton,
  detailsButtons,
  detailsOf,
  factOf,
  LOG,
} from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { storeRaw } from '@/tests/support/records/partners';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM, WOODGROVE } from '@/tests/support/fixtures/customers';
import { CHANGE_ID, TRANSFER_ID } from '@/tests/support/fixtures/record-ids';

test.use({ account: READER });

test('the header of a record says how it ended and whose it is, and links to what can be copied', async ({
  page,
}) => {
  await openHydrated(page, `${LOG}/${CHANGE_ID}`);
  const title = new RegExp(
    `^Updated subscription, ${WOODGROVE.name}, 20\\d\\d-.{14} · Activity Log$`,
  );
  await expect(page).toHaveTitle(title);
  const main = page.getByRole('main');
  const heading = main.getByRole('heading', { level: 1 });
  await expect(factOf(main, 'Status')).toHaveCount(0);
  await expect(heading).toHaveText('Updated subscription');
  await expect(heading.locator('xpath=following-sibling::*')).toHaveText('Succeeded');
  await expect(main.getByRole('link', { name: WOODGROVE.name }).first()).toBeVisible();
  const [link, json] = await Promise.all(
    ['Copy link', 'Copy JSON'].map((name) => main.getByRole('button', { name }).boundingBox()),
  );
  expect(link?.y).toBe(json?.y);
  await main.getByRole('link', { name: WOODGROVE.name }).first().click();
  await expect(page).toHaveURL(`/customers/${WOODGROVE.id}/subscriptions`);
});

test('after who, when and how come the changes, then the facts, on its page and in its row', async ({
  page,
}) => {
  await page.goto(`${LOG}/${CHANGE_ID}`);
  const order = await page.getByRole('main').locator('table, dt').allTextContents();
  const places = [/^User$/, /^Time$/, /^What changed/, /^Record ID$/].map((part) =>
    order.findIndex((text) => part.test(text)),
  );
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places[0]).toBe(0);
  await openHydrated(page, LOG);
  const button = detailsButton(page, `Updated subscription, ${WOODGROVE.name}`);
  await button.click();
  const details = await detailsOf(button);
  const table = await details.getByRole('table', { name: 'What changed' }).boundingBox();
  const [status, record] = await Promise.all(
    ['Status', 'Record ID'].map((name) => factOf(details, name).boundingBox()),
  );
  expect(status?.y).toBeLessThan(table?.y ?? 0);
  expect(table?.y).toBeLessThan(record?.y ?? 0);
});

test('a row of one state of a record links to that state', async ({ page }) => {
  await openHydrated(page, LOG);
  const row = page
    .getByRole('row', { name: /Created transfer/ })
    .filter({ hasText: 'In progress' });
  const button = row.getByRole('button', { name: `Details of Created transfer, ${ADATUM.name}` });
  await button.click();
  await (await detailsOf(button)).getByRole('link', { name: 'Open this record' }).click();
  await expect(page).toHaveURL(`${LOG}/${TRANSFER_ID}#progress`);
  await expect(page.locator('#progress')).toHaveAccessibleName('Status: In progress');
  await expect(page.locator('#progress')).toBeInViewport();
  await expect(page.locator('#succeeded')).toContainText('Created transfer');
  await expect(page.getByText('This record has had 2 statuses. Latest first.')).toBeVisible();
});

test('from far down in the log a record opens at its header', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await openHydrated(page, LOG);
  const button = detailsButtons(page).last();
  await button.click();
  await (await detailsOf(button)).getByRole('link', { name: 'Open this record' }).click();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a record with several states is copied with all of them', async ({ page }) => {
    await openHydrated(page, `${LOG}/${TRANSFER_ID}`);
    await page.getByRole('button', { name: 'Copy JSON' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toMatchObject([
      { id: TRANSFER_ID, operationStatus: 'succeeded' },
      { id: TRANSFER_ID, operationStatus: 'progress' },
    ]);
  });
});

test.describe('among other records', () => {
  test.use({ account: null });

  test('a record of a failed attempt is not described as done', async ({ page }) => {
    const { email, partner } = await makeTestUser();
    const failed = { operationType: 'create_order', operationStatus: 'failed' };
    await storeRaw(partner, [
      rawRecord({ id: 'failed', operationDate: '2026-03-10T08:00:00Z', ...failed }),
      rawRecord({ id: 'after', operationDate: '2026-03-10T08:01:00Z' }),
    ]);
    await signInPage(page, { email });
    await page.goto(`${LOG}/after`);
    // The link back leads to the record's period, however old it is.
    const back = page.getByRole('main').getByRole('link', { name: 'Activity Log' });
    await expect(back).toHaveAttribute('href', `${LOG}?from=2026-02-23&to=2026-03-25`);
    const previous = page.getByRole('link', { name: /^Previous: / }).first();
    await expect(previous).toHaveText('Previous: Created order (Failed), 2026-03-10 08:00:00');
    await previous.click();
    await expect(page).toHaveURL(`${LOG}/failed#failed`);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading.locator('xpath=following-sibling::*')).toHaveText('Failed');
  });
});

for (const [locale, title, headings] of [
  ['en', 'Requested change', ['Value before the attempt', 'Requested change']],
  ['ja', '要求された変更', ['試行前の値', '要求された変更']],
  ['ko', '요청한 변경', ['시도 전 값', '요청한 변경']],
] as const) {
  test.describe(`a failed attempt, in ${locale}`, () => {
    test.use({ account: null, locale });

    test('is described as requested, and not as added or changed', async ({ page }) => {
      const { email, partner } = await makeTestUser();
      const failed = { operationStatus: 'failed', operationDate: '2026-03-10T08:00:00Z' };
      const value = (quantity: number) => JSON.stringify({ Quantity: quantity });
      await storeRaw(partner, [
        rawRecord({
          ...failed,
          id: 'order',
          resourceOldValue: null,
          resourceNewValue: value(5),
        }),
        rawRecord({
          ...failed,
          id: 'change',
          resourceOldValue: value(5),
          resourceNewValue: value(7),
        }),
      ]);
      await signInPage(page, { email });
      await page.goto(`${LOG}/order`);
      const ordered = page.getByRole('table', { name: title, exact: true });
      await expect(ordered.getByRole('columnheader').last()).toHaveText(headings[1]);
      await expect(ordered.getByRole('cell')).toHaveText(['5']);
      await page.goto(`${LOG}/change`);
      const changed = page.getByRole('table', { name: title, exact: true });
      await expect(changed.getByRole('columnheader')).toContainText([...headings]);
      await expect(changed.getByRole('cell')).toHaveText(['5', '7']);
      await expect(page.locator('del, ins')).toHaveCount(0);
    });
  });
}
