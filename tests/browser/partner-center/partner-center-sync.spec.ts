import { sql } from '@/lib/platform/database/database';
import {
  setFetchedToYesterday,
  CONNECTION,
  fillConnectionForm,
  signInNewAdmin,
} from '@/tests/support/browser/fixtures/connection';
import { openHydrated } from '@/tests/support/browser/hydration';
import { expect, test } from '@/tests/support/browser/test';
import { addRemoteAccount, releaseRemotely } from '@/tests/support/partner-center/remote-control';
import { addDays, dayOf, formatDayInWords, now, UTC } from '@/lib/platform/time/time';
import { rawRecord } from '@/tests/support/records/audit-records';
import { ownerRows } from '@/tests/support/database/as-owner';

// Asked for each time: midnight may pass while tests run.
const daysAgo = (days: number) => addDays(dayOf(now(), UTC), -days);

test('saving a connection without changes leaves it as it is and logs nothing', async ({
  page,
}) => {
  const { partner } = await signInNewAdmin(page);
  await openHydrated(page, CONNECTION);
  await fillConnectionForm(page, await addRemoteAccount({}));
  await page.getByRole('button', { name: 'Save connection' }).click();
  await expect(page.getByText('Connection saved.')).toBeVisible();
  await openHydrated(page, CONNECTION);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('No changes to save.')).toBeVisible();
  const records = await ownerRows(
    sql`SELECT FROM activity WHERE partner_id = ${partner.id}::uuid AND resource_type <> 'log'`,
  );
  expect(records).toHaveLength(1);
});

test('the first sync of a day finds late records, and its report says so', async ({ page }) => {
  const staff = await signInNewAdmin(page);
  await setFetchedToYesterday(staff, { isFirstOfToday: true });
  const late = rawRecord({ operationDate: `${daysAgo(20)}T08:00:00Z` });
  await openHydrated(page, CONNECTION);
  await fillConnectionForm(page, await addRemoteAccount({ records: [late] }));
  await page.getByRole('button', { name: 'Save connection' }).click();
  await expect(page.getByText(/^Partner Center publishes some .* rereads 3 days/)).toBeVisible();
  for (const lateText of ['1, from days already fetched', 'none']) {
    await page.getByRole('button', { name: 'Sync now' }).click();
    await expect(page.getByText('Complete')).toBeVisible();
    await expect(page.getByText(lateText, { exact: true })).toBeVisible();
    const days = lateText === 'none' ? 4 : 32;
    await expect(page.getByText(`${days} of ${days} done`)).toBeVisible();
    const from = formatDayInWords(daysAgo(days - 1), 'en');
    const to = formatDayInWords(daysAgo(0), 'en');
    await expect(page.getByText(`${from} – ${to} (UTC)`)).toBeVisible();
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a sync can be stopped by the server that started it, and the next one can start', async ({
      page,
    }) => {
      await signInNewAdmin(page);
      const account = await addRemoteAccount({ heldDay: daysAgo(89) });
      await page.goto(CONNECTION);
      await fillConnectionForm(page, account);
      await page.getByRole('button', { name: 'Save connection' }).click();
      await page.getByRole('button', { name: 'Sync now' }).click();
      await expect(page.getByText('Day 1 of 90')).toBeVisible();
      await page.getByRole('button', { name: 'Stop' }).click();
      await expect(page.getByText('Stopped', { exact: true })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Sync now' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Save changes' })).toBeVisible();
      await releaseRemotely(account);
    });
  });
}
