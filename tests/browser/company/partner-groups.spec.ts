import type { Page } from '@playwright/test';
import { SECURITY_PATH } from '@/lib/partners/settings/paths';
import { accessibilityViolations } from '@/tests/support/browser/accessibility';
import { signInWithMicrosoft } from '@/tests/support/browser/company-page';
import { serveWithCompany, type CompanyProduct } from '@/tests/support/browser/company-product';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { untilHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { signInByForm } from '@/tests/support/browser/sign-in-form';
import { expect, test } from '@/tests/support/browser/test';
import { makePerson } from '@/tests/support/entra/fake-person';

// One product and one provider serve all tests.
test.describe.configure({ mode: 'default' });

let product: CompanyProduct;

test.beforeAll(async () => {
  product = await serveWithCompany();
});
test.afterAll(() => product.stop());

const [ADMINS, SALES] = [crypto.randomUUID(), crypto.randomUUID()];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a global admin names the groups of the partner, and their members come in', async ({
      page,
      browser,
    }) => {
      const admin = await makeTestUser({ roles: ['global_admin'] });
      await page.goto(product.origin + SECURITY_PATH);
      if (javaScriptEnabled) await untilHydrated(page);
      await signInByForm(page, admin);
      await expect(page).toHaveURL(product.origin + SECURITY_PATH);
      if (javaScriptEnabled) {
        await untilHydrated(page);
        expect(await accessibilityViolations(page)).toEqual([]);
      }

      await page.getByLabel('Log who opens a record').check();
      await admins(page).fill(`${ADMINS}\nAdminAgents`);
      await page.getByLabel('Groups of sales agents').fill(` ${SALES.toUpperCase()} , `);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(admins(page)).toHaveAccessibleDescription(
        /“AdminAgents” isn’t the object ID of a group/,
      );
      await expect(admins(page)).toHaveAttribute('aria-invalid', 'true');
      await expect(admins(page)).toHaveValue(`${ADMINS}\nAdminAgents`);
      await expect(page.getByLabel('Groups of sales agents')).toHaveValue(
        ` ${SALES.toUpperCase()} , `,
      );
      await expect(page.getByLabel('Log who opens a record')).toBeChecked();

      await admins(page).fill(ADMINS);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Settings saved.')).toBeVisible();
      await expect(admins(page)).toHaveValue(ADMINS);
      await expect(page.getByLabel('Groups of sales agents')).toHaveValue(SALES);
      await page.getByRole('link', { name: 'See it in the log' }).click();
      await expect(page.getByText(ADMINS).first()).toBeVisible();

      const person = product.fake.add(makePerson(admin.partner.id, { groups: [SALES] }));
      const other = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await other.goto(product.origin + LOG);
      await signInWithMicrosoft(other, person);
      await expect(other).toHaveURL(product.origin + LOG);
      await other.context().close();
    });
  });
}

test('where nobody signs in by Entra, there are no groups to name', async ({ page }) => {
  await signInPage(page, await makeTestUser({ roles: ['global_admin'] }));
  await page.goto(SECURITY_PATH);
  await expect(page.getByLabel('Log who opens a record')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Groups of Microsoft Entra ID' })).toHaveCount(0);
  await expect(admins(page)).toHaveCount(0);
});

function admins(page: Page) {
  return page.getByLabel('Groups of admin agents');
}
