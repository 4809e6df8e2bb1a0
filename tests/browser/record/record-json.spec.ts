import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { toAuditRecord } from '@/lib/activity/record/to-audit-record';
import { rawRecord } from '@/tests/support/records/audit-records';
import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { largeOrder } from '@/tests/support/records/large-records';
import { storeRaw, type TestPartner } from '@/tests/support/records/partners';

const ORDER = 'order-of-500';

let partner: TestPartner;

test.beforeEach(async ({ page }) => {
  const staff = await makeTestUser();
  partner = staff.partner;
  await storeRaw(partner, [largeOrder(500, { id: ORDER })]);
  await signInPage(page, staff);
});

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a record that is too long for its page is copied completely', async ({ page }) => {
    await openHydrated(page, `${LOG}/${ORDER}`);
    await expect(page.getByText('The record as JSON')).toHaveCount(0);
    await page.getByRole('button', { name: 'Copy JSON' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [activity] = await listActivitiesOfRecord(partner.scope, ORDER);
    expect(JSON.parse(copied)).toEqual(activity && toAuditRecord(activity));
  });

  test.describe('when the JSON cannot be fetched', () => {
    test.use({ expectedErrors: [/Failed to load resource/] });

    test('a message says that it could not be copied', async ({ page }) => {
      await openHydrated(page, `${LOG}/${ORDER}`);
      await page.route('**/json', (route) => route.fulfill({ status: 503 }));
      await page.getByRole('button', { name: 'Copy JSON' }).click();
      await expect(page.getByText('Couldn’t copy.')).toBeVisible();
    });
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the lines have pages, and the link opens the JSON', async ({ page }) => {
    await page.goto(`${LOG}/${ORDER}`);
    const pages = page.getByRole('navigation', { name: 'Pages of “Subscriptions”' });
    await pages.getByRole('link', { name: 'Next' }).click();
    await expect(pages).toContainText('51–100 of 500');
    await expect(page.getByRole('button', { name: 'Copy JSON' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Open as JSON' }).click();
    await expect(page).toHaveURL(`${LOG}/${ORDER}/json`);
    await expect(page.getByText('"FriendlyName')).toBeVisible();
  });
});

const ODD_IDS = ['a/b?c=d#e', '100%', '監査記録', '%2F', 'a+b c', '..', 'export', 'json'];

test('a record has its own JSON, whatever its id', async ({ page }) => {
  await storeRaw(
    partner,
    ODD_IDS.map((id) => rawRecord({ id })),
  );
  for (const id of ODD_IDS) {
    const path = `${LOG}/${encodeURIComponent(/^(\.\.|export)$/.test(id) ? `~${id}` : id)}`;
    await page.goto(path);
    const link = page.getByRole('link', { name: 'Open as JSON' });
    await expect(link).toHaveAttribute('href', `${path}/json`);
    expect(await (await page.request.get(`${path}/json`)).json()).toMatchObject({ id });
  }
});
