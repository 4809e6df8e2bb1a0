import { signInByForm } from '@/tests/support/browser/sign-in-form';
import { expect, test } from '@/tests/support/browser/test';
import { DISABLED, PASSWORD, READER } from '@/tests/support/fixtures/accounts';

const WITHOUT_ACCESS: [whose: string, email: string, password: string][] = [
  ['a wrong password', READER, 'a guess'],
  ['an unknown user of a known partner', 'nobody@tailspin.example', PASSWORD],
  ['an unknown domain', 'nobody@nowhere.example', PASSWORD],
  ['a disabled user', DISABLED, PASSWORD],
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('signing in with email and password leads to the log', async ({ page }) => {
      await page.goto('/');
      await expect(page).toHaveTitle(/^Sign in/);
      await signInByForm(page, { email: READER });
      await expect(page).toHaveURL('/account-settings/activity-log');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activity Log');
    });

    for (const [whose, email, password] of WITHOUT_ACCESS) {
      test(`${whose} is refused with a message that reveals nothing`, async ({ page }) => {
        await page.goto('/sign-in');
        const refusing = page.waitForResponse((response) => response.request().method() === 'POST');
        await signInByForm(page, { email, password });
        expect((await refusing).status()).toBe(200);
        await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveText(
          'Wrong email or password.',
        );
        await expect(page.getByLabel('Email')).toHaveValue(email);
        await expect(page.getByLabel('Password')).toHaveValue('');
        expect(await page.context().cookies()).toEqual([]);
      });
    }

    test('an email in other case and with a trailing space is the same user', async ({ page }) => {
      await page.goto('/sign-in');
      await signInByForm(page, { email: `${READER.toUpperCase()} ` });
      await expect(page).toHaveURL('/account-settings/activity-log');
    });
  });
}
