import { detailsButton, detailsOf, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM } from '@/tests/support/fixtures/customers';
import { ORDER_ID } from '@/tests/support/fixtures/record-ids';

const SCRIPTS = '**/_next/static/**/*.js';

test.use({ account: READER });

test('a row clicked before the scripts have loaded opens when they arrive', async ({ page }) => {
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(SCRIPTS, async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(LOG, { waitUntil: 'commit' });
  const button = detailsButton(page, `Created order, ${ADATUM.name}`);
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  arrive();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(await detailsOf(button)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${LOG}#row-\\d+$`));
});

test.describe('when the scripts never load', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test('a clicked row leads to the record’s page', async ({ page }) => {
    await page.clock.install();
    await page.route(SCRIPTS, (route) => route.abort());
    await page.goto(LOG);
    await detailsButton(page, `Created order, ${ADATUM.name}`).click();
    await page.clock.runFor(10_000);
    await expect(page).toHaveURL(new RegExp(`${LOG}/${ORDER_ID}\\??#succeeded$`));
  });
});
