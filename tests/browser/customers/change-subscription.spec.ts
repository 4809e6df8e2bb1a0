import type { Page } from '@playwright/test';
import { subscriptionsPath } from '@/lib/activity/paths';
import { daysLater, now } from '@/lib/platform/time/time';
import { openHydrated } from '@/tests/support/browser/hydration';
import { factOf, LOG } from '@/tests/support/browser/log-page';
import {
  makeSubscriptionFixture,
  signInPage,
  type SubscriptionFixture,
} from '@/tests/support/browser/fixtures/subscription-fixture';
import { expect, test } from '@/tests/support/browser/test';
import { latestActivities } from '@/tests/support/records/latest-activities';
import { readSoldSubscription } from '@/tests/support/records/subscriptions';
import { CHANGE_CASES, press } from './subscription-cases';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const {
      what,
      from,
      submit,
      becomes,
      confirmation,
      line,
      action = 'Updated subscription',
    } of CHANGE_CASES) {
      const where = javaScriptEnabled ? 'the page shows it' : 'both the page and the log show it';
      test(`a subscription is told ${what}, and ${where}`, async ({ page }) => {
        const fixture = await makeSubscriptionFixture({ subscription: from });
        await signInPage(page, fixture.user);
        await (javaScriptEnabled ? openHydrated(page, fixture.path) : page.goto(fixture.path));
        await submit(page);
        const notice = page.getByRole('status');
        await expect(notice).toContainText(confirmation);
        if (javaScriptEnabled) {
          await expect(notice).toBeFocused();
          await expect(page).toHaveURL(fixture.path);
        }
        expect(await readSoldSubscription(fixture)).toMatchObject({ ...becomes, version: 2 });
        const activities = await latestActivities(fixture.partner);
        expect(activities).toMatchObject([{ userPrincipalName: fixture.user.email }]);
        // The log is the same, whichever way the form was sent.
        if (!javaScriptEnabled) await expectInLog(page, { fixture, action, line });
      });
    }

    test('a form that would change nothing is reported at its field and not recorded', async ({
      page,
    }) => {
      const fixture = await makeSubscriptionFixture();
      await signInPage(page, fixture.user);
      await (javaScriptEnabled ? openHydrated(page, fixture.path) : page.goto(fixture.path));
      await press('Change seats')(page);
      await expect(page.getByLabel('Number of seats')).toHaveAccessibleDescription(
        'It already has 10 seats.',
      );
      await press('Rename')(page);
      await expect(page.getByLabel('New name')).toHaveAccessibleDescription(
        'It already has this name.',
      );
      expect(await latestActivities(fixture.partner)).toEqual([]);
    });

    test('each change shows its rule, and has no button when the rule forbids it', async ({
      page,
    }) => {
      const fixture = await makeSubscriptionFixture({
        subscription: { cancellationAllowedUntil: new Date('2026-01-12T10:00:00Z') },
      });
      await signInPage(page, fixture.user);
      await page.goto(fixture.path);
      const main = page.getByRole('main');
      await expect(main).toContainText('You could remove seats until 12 Jan 2026, 10:00 UTC');
      const reason = main.getByText('Only a suspended subscription can be reactivated');
      await expect(reason).toBeHidden();
      await main.getByText(/^Not available: /).click();
      await expect(reason).toBeVisible();
      await expect(main).toContainText('Suspending also turns off auto-renew.');
      await expect(main).toContainText('You could cancel until 12 Jan 2026, 10:00 UTC');
      for (const name of ['Cancel subscription', 'Reactivate subscription', 'Convert to paid'])
        await expect(page.getByRole('button', { name })).toHaveCount(0);
    });
  });
}

test('a deleted subscription has no future dates and no buttons', async ({ page }) => {
  const fixture = await makeSubscriptionFixture({
    subscription: { status: 'deleted', autoRenew: false },
  });
  await signInPage(page, fixture.user);
  const main = page.getByRole('main');
  for (const path of [subscriptionsPath(fixture.customer.id), fixture.path]) {
    await page.goto(path);
    await expect(main).toContainText('Started');
    for (const ahead of ['Term ends', 'Cancellable until'])
      await expect(main).not.toContainText(ahead);
  }
  await expect(page).toHaveTitle(/^Mail for everyone · Relecloud/);
  await expect(main).toContainText('This subscription is deleted and can’t be changed.');
  await expect(main).not.toContainText('Auto-renew');
  await expect(main.locator('form')).toHaveCount(0);
});

test('with scripts, problems are reported at the field before anything is sent', async ({
  page,
}) => {
  const fixture = await makeSubscriptionFixture({
    subscription: { cancellationAllowedUntil: daysLater(now(), -1) },
  });
  await signInPage(page, fixture.user);
  await openHydrated(page, fixture.path);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  const seats = page.getByLabel('Number of seats');
  for (const [text, sentence] of [
    ['', 'Enter a whole number from 1 to 100,000.'],
    ['0', 'Enter a whole number from 1 to 100,000.'],
    ['100001', 'Enter a whole number from 1 to 100,000.'],
    ['9', /^You could remove seats until/],
  ] as const) {
    await seats.fill(text);
    await press('Change seats')(page);
    await expect(seats).toHaveAccessibleDescription(sentence);
    await expect(seats).toBeFocused();
  }
  await press('Suspend subscription')(page);
  const box = page.getByLabel(/^Yes, suspend/);
  await expect(box).toHaveAccessibleDescription('Select this checkbox first.');
  await expect(box).toBeFocused();
  expect(sent).toEqual([]);
  expect(await readSoldSubscription(fixture)).toEqual(fixture.subscription);
});

test('the confirmation is shown until the next form is submitted or the page is reloaded', async ({
  page,
}) => {
  const fixture = await makeSubscriptionFixture();
  await signInPage(page, fixture.user);
  await openHydrated(page, fixture.path);
  await press('Turn off auto-renew')(page);
  await expect(page.getByRole('status')).toBeFocused();
  await press('Change seats')(page);
  await expect(page.getByLabel('Number of seats')).toBeFocused();
  await expect(page.getByRole('status')).toHaveCount(0);
  await press('Turn on auto-renew')(page);
  await expect(page.getByRole('status')).toContainText('turned on');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    fixture.subscription.friendlyName,
  );
  await expect(page.getByRole('status')).toHaveCount(0);
});

type LoggedChange = { fixture: SubscriptionFixture; action: string; line: string };

/** Follows the link of a confirmation to the record, and looks for the record's row in the log. */
async function expectInLog(page: Page, { fixture, action, line }: LoggedChange): Promise<void> {
  await page.getByRole('link', { name: 'See it in the log' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(action);
  const main = page.getByRole('main');
  await expect(main.getByText('Succeeded', { exact: true }).first()).toBeVisible();
  await expect(factOf(main, 'User')).toHaveText(fixture.user.email);
  await expect(main.getByText('Old value')).toBeVisible();
  await expect(main.getByText('New value')).toBeVisible();
  await expect(factOf(main, 'Subscription ID')).toHaveText(fixture.subscription.id);
  await expect(main.getByText(line, { exact: true }).first()).toBeVisible();
  await page.goto(LOG);
  const cell = page.getByRole('row', { name: fixture.customer.name }).getByRole('cell').nth(3);
  await expect(cell).toHaveText(`${action} ${line}`);
}
