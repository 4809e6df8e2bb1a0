import { rawRecord } from '@/tests/support/audit-records';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsOf, LOG } from '@/tests/support/browser/log-page';
import { getPartner } from '@/tests/support/browser/staff';
import { expect, test } from '@/tests/support/browser/test';
import { storeRaw } from '@/tests/support/partners';
import { READER, TAILSPIN } from '@/tests/support/world/accounts';
import { ADATUM } from '@/tests/support/world/customers';
import { FAILED_ID, TRANSFER_ID } from '@/tests/support/world/record-ids';

test.use({ account: READER });

test('the link of a record leads to its page, in all states that it was stored in', async ({
  page,
}) => {
  await openHydrated(page, LOG);
  const button = detailsButton(page, `Created transfer, ${ADATUM.name}`);
  await button.click();
  await (await detailsOf(button)).getByRole('link', { name: 'Open this record' }).click();
  await expect(page).toHaveURL(`${LOG}/${TRANSFER_ID}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Created transfer');
  const states = page.getByRole('region', { name: /^State: / });
  await expect(states).toHaveCount(2);
  await expect(states.first()).toHaveAccessibleName('State: Succeeded');
  await expect(states.last()).toHaveAccessibleName('State: In progress');
  await expect(states.first()).toContainText(TRANSFER_ID);
});

test('the page of a record without a customer says that there is none', async ({ page }) => {
  await page.goto(`${LOG}/${FAILED_ID}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Added customer');
  await expect(page.getByRole('main')).toContainText('No customer, ');
  await expect(page.getByRole('main')).toContainText('DomainTaken');
});

for (const id of ['with space & ampersand', 'a/b?c=d#e', '100%', '監査記録', 'a+b', '%2F']) {
  test(`a record with the id ${id} has a page and a link that leads there`, async ({ page }) => {
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
    await expect(page.getByText(note)).toBeVisible();
  });
}
