import { randomUUID } from 'node:crypto';
import { REACH_PATH } from '@/lib/activity/paths';
import { ACTOR, makeNightLog, MARCH } from '@/tests/support/browser/fixtures/night-log';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { expect, test } from '@/tests/support/browser/test';
import { rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';
import { ownerPrisma } from '@/tests/support/database/as-owner';

test('kinds of users are looked at apart', async ({ page }) => {
  const { user, partner } = await makeNightLog();
  const by = { operationDate: '2026-03-14T12:00:00Z' };
  await storeRaw(partner, [
    rawRecord({ ...by, userPrincipalName: 'FulfillmentService' }),
    rawRecord({ ...by, userPrincipalName: 'system' }),
  ]);
  await signInPage(page, user);
  await page.goto(`${REACH_PATH}?${MARCH}`);
  const kinds = page.getByRole('navigation', { name: 'User type' });
  await expect(kinds.getByRole('link', { name: 'Partner users' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(page.getByRole('row')).toHaveCount(2);
  await kinds.getByRole('link', { name: 'Applications and system' }).click();
  await expect(page).toHaveURL(/kind=application&kind=system/);
  await expect(page.getByRole('row').filter({ hasText: 'FulfillmentService' })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(3);
  // The 14th of March 2026 is a Saturday.
  await page.getByRole('link', { name: '1 of 1 (100%), on weekends: FulfillmentService' }).click();
  await expect(page).toHaveURL(/weekday=6&weekday=7/);
  await expect(page.getByRole('button', { name: /^Details/ })).toHaveCount(1);
  await page.goto(`${REACH_PATH}?${MARCH}`);
  await kinds.getByRole('link', { name: 'All' }).click();
  await expect(page.getByRole('row')).toHaveCount(4);
});

test('a heading sorts, and many users take several pages below 300 kB', async ({ page }) => {
  const { user, partner } = await makeNightLog();
  const records = Array.from({ length: 60 }, (_, number) =>
    Array.from({ length: 8 }, (_, kind) =>
      rawRecord({
        userPrincipalName: `user-${String(number).padStart(2, '0')}@tailspin.example`,
        customerId: randomUUID(),
        customerName: `Customer ${number}-${kind}`,
        operationType: `operation_${kind}`,
        operationDate: '2026-03-11T12:00:00Z',
      }),
    ),
  );
  await storeRaw(partner, records.flat());
  await signInPage(page, user);
  const response = await page.goto(`${REACH_PATH}?${MARCH}`);
  expect((await response?.body())?.length).toBeLessThan(300_000);
  await expect(page.getByRole('row').nth(1)).toContainText(ACTOR);
  await expect(page.getByText('1–20 of 61')).toBeVisible();
  await page.getByRole('columnheader', { name: 'User' }).getByRole('link').click();
  await expect(page).toHaveURL(/sort=user/);
  await expect(page.getByRole('columnheader', { name: 'User' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(page.getByRole('row').last()).toContainText('user-18');
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page.getByText('21–40 of 61')).toBeVisible();
});

test('working hours and weekend are those of the reader’s profile', async ({ page }) => {
  const { user, partner } = await makeNightLog();
  await ownerPrisma().partnerUser.update({
    where: { partnerId_id: { partnerId: partner.id, id: user.id } },
    data: { workingHours: '8-22', weekend: '2' },
  });
  await signInPage(page, user);
  await page.goto(`${REACH_PATH}?${MARCH}`);
  const main = page.getByRole('main');
  await expect(main).toContainText('outside 08:00–22:00. Weekends: Tuesday.');
  // All three were on Tuesdays, between 10:00 and 21:40.
  const cells = page.getByRole('row').filter({ hasText: ACTOR }).getByRole('cell');
  await expect(cells.nth(4)).toHaveText(/(?<!\d)0$/);
  await expect(cells.nth(5)).toHaveText(/3 of 3 \(100%\)$/);
});
