import { API_KEYS } from '@/tests/support/browser/api';
import { openHydrated } from '@/tests/support/browser/hydration';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { expect, test } from '@/tests/support/browser/test';
import { PASSWORD, PROSEWARE_ADMIN } from '@/tests/support/fixtures/accounts';
import { listUsers } from '@/lib/users/queries';

const DECEPTIVE: [what: string, local: string, message: RegExp][] = [
  ['what has no width', 'global-admin\u200b', /U\+200B/],
  ['a mark of direction', 'global-\u202eadmin', /U\+202E/],
  ['a soft hyphen', 'global\u00ad-admin', /U\+00AD/],
  ['a filler', 'global-admin\u3164', /U\+3164/],
  ['a letter of another script', 'glob\u0430l-admin', /mixes alphabets/],
  ['letters that are all of another script', '\u0441\u043e\u0440\u0435', /mixes alphabets/],
  ['a hyphen that is none', 'global\u2010admin', /U\+2010/],
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an invitation with a deceptive name is rejected at the field', async ({ page }) => {
      const staff = await makeTestUser({ roles: ['global_admin'] });
      await signInPage(page, staff);
      const path = '/account-settings/users/invite';
      for (const [what, local, message] of DECEPTIVE) {
        await (javaScriptEnabled ? openHydrated(page, path) : page.goto(path));
        await page.getByLabel('Name', { exact: true }).fill('Somebody');
        const email = page.getByLabel('Email', { exact: true });
        // As a program would send it: a browser normalises what is typed into the field.
        await email.evaluate((field) => field.setAttribute('type', 'text'));
        await email.fill(`${local}@${staff.partner.domain}`);
        await page.getByRole('button', { name: 'Invite', exact: true }).click();
        await expect(email, what).toHaveAccessibleDescription(message);
      }
      expect((await listUsers(staff.partner.scope, '')).total).toBe(1);
    });
  });
}

test('rejects a display name with mixed scripts, in the reader’s language', async ({ browser }) => {
  const staff = await makeTestUser({ roles: ['global_admin'] });
  const page = await browser.newPage({ locale: 'ja' });
  await signInPage(page, staff);
  await openHydrated(page, '/account-settings/users/invite');
  await page.getByLabel('名前', { exact: true }).fill('Аda');
  await page.getByLabel('メール アドレス', { exact: true }).fill(`ada@${staff.partner.domain}`);
  await page.getByRole('button', { name: '招待', exact: true }).click();
  await expect(page.getByLabel('名前', { exact: true })).toHaveAccessibleDescription(/文字体系/);
  await page.close();
});

test('rejects a deceptive key name, customer name and domain', async ({ page }) => {
  await signInPage(page, await makeTestUser({ roles: ['global_admin'] }));
  await openHydrated(page, API_KEYS);
  await page.getByLabel('Name').fill('Night\u202ely');
  await page.getByRole('button', { name: 'Create key' }).click();
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/U\+202E/);
  await page.goto('/customers');
  await page.getByRole('link', { name: 'Add customer' }).click();
  await page.getByLabel('Company name').fill('Cont\u043eso');
  await page.getByLabel('Primary domain').fill('xn--pple-43d.example');
  await page.getByLabel('Country').selectOption('JP');
  await page.getByRole('button', { name: 'Add customer' }).click();
  await expect(page.getByLabel('Company name')).toHaveAccessibleDescription(/mixes alphabets/);
  await page.getByLabel('Company name').fill('Contoso');
  await page.getByRole('button', { name: 'Add customer' }).click();
  await expect(page.getByLabel('Primary domain')).toHaveAccessibleDescription(/mixes alphabets/);
});

test('sign-in reports invisible characters in the email at the field', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(PROSEWARE_ADMIN.replace('@', '\u200b@'));
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/U\+200B/);
  await expect(page).toHaveURL('/sign-in');
});
