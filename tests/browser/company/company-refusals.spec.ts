import { randomUUID } from 'node:crypto';
import { expectRefusal, signInWithMicrosoft } from '@/tests/support/browser/company-page';
import { serveWithCompany, type CompanyProduct } from '@/tests/support/browser/company-product';
import { expect, test } from '@/tests/support/browser/test';
import { makePerson } from '@/tests/support/entra/fake-person';
import { listLogActivities } from '@/tests/support/records/log-activities';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { ownerPool } from '@/tests/support/database/as-owner';

// One product and one provider serve all tests.
test.describe.configure({ mode: 'default' });

let product: CompanyProduct;
let partner: TestPartner;

test.beforeAll(async () => {
  product = await serveWithCompany();
  partner = await makePartner();
});
test.afterAll(() => product.stop());
test.beforeEach(() => {
  product.fake.setAway(false);
  product.fake.tamper = undefined;
});

test.describe('in words on the sign-in page', () => {
  test('somebody without a role is refused, and may choose another account', async ({ page }) => {
    const [person, other] = [{}, { roles: ['SalesAgent'] }].map((claims) =>
      product.fake.add(makePerson(partner.id, claims)),
    );
    if (!person || !other) throw new Error('There are two.');
    await page.goto(`${product.origin}/customers`);
    await signInWithMicrosoft(page, person);
    await expectRefusal(page, /none of the roles that open the activity log/);
    expect(await refusalsOf(person.claims.preferred_username)).toEqual([
      'entra: The company gives the person no role',
    ]);
    await page.goto(`${product.origin}/customers`);
    await expect(page.getByRole('button', { name: 'Sign in with Microsoft' })).toBeVisible();
    await page.goBack();
    await signInWithMicrosoft(page, other);
    await expect(page).toHaveURL(`${product.origin}/customers`);
  });

  test('somebody of an unknown company is refused', async ({ page }) => {
    const person = product.fake.add(makePerson(randomUUID(), { roles: ['GlobalAdmin'] }));
    await page.goto(`${product.origin}/sign-in`);
    await signInWithMicrosoft(page, person);
    await expectRefusal(page, /isn’t a partner here/);
  });

  test('somebody who is disabled here is refused', async ({ page }) => {
    const person = product.fake.add(makePerson(partner.id, { roles: ['SalesAgent'] }));
    await page.goto(`${product.origin}/sign-in`);
    await signInWithMicrosoft(page, person);
    await expect(page).toHaveURL(/activity-log/);
    await ownerPool().query(
      'UPDATE partner_user SET disabled_at = now() WHERE identity_subject = $1',
      [person.id],
    );
    await page.reload();
    await signInWithMicrosoft(page, null);
    await expectRefusal(page, /An admin has disabled your account/);
    expect(await refusalsOf(person.claims.preferred_username)).toEqual([
      'entra: The user is disabled',
    ]);
  });

  test('somebody who cancels is refused, without a word of the provider’s', async ({ page }) => {
    await page.goto(`${product.origin}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expectRefusal(page, /didn’t let you in, or you canceled it/);
  });

  test('a provider that is away is named before anybody is sent there', async ({ page }) => {
    product.fake.setAway(true);
    await page.goto(`${product.origin}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
    await expectRefusal(page, /can’t be reached right now/);
  });

  test('a token that was tampered with is refused', async ({ page }) => {
    product.fake.tamper = async (tokens) => ({
      ...tokens,
      id_token: `${tokens.id_token.slice(0, -8)}AAAAAAAA`,
    });
    const person = product.fake.add(makePerson(partner.id, { roles: ['GlobalAdmin'] }));
    await page.goto(`${product.origin}/sign-in`);
    await signInWithMicrosoft(page, person);
    await expectRefusal(page, /Start again/);
  });
});

test('an answer that was used already opens nothing', async ({ page, browser }) => {
  const person = product.fake.add(makePerson(partner.id, { roles: ['SalesAgent'] }));
  await page.goto(`${product.origin}/sign-in`);
  const coming = page.waitForRequest(/callback\/azure-ad/);
  await signInWithMicrosoft(page, person);
  const url = (await coming).url();
  await expect(page).toHaveURL(/activity-log/);
  const stranger = await browser.newContext();
  for (const context of [page.context(), stranger]) {
    await context.clearCookies({ name: 'next-auth.session-token' });
    const again = await context.newPage();
    await again.goto(url);
    await expectRefusal(again, /Start again/);
  }
  await stranger.close();
});

test('the forms need the token of their own browser', async ({ request }) => {
  const form = { csrfToken: 'a'.repeat(64), callbackUrl: '/' };
  const url = `${product.origin}/api/auth/signin/azure-ad`;
  const forged = await request.post(url, { form, maxRedirects: 0 });
  expect(forged.headers().location).toBe(`${product.origin}/sign-in?refused=invalid`);
  // What the provider is asked is not for the browser to say.
  const changed = await request.post(`${url}?redirect_uri=https://evil.example`, { form });
  expect(changed.status()).toBe(400);
  for (const path of ['signin/oidc', 'callback/oidc', 'callback/azure-ad/x'])
    expect((await request.get(`${product.origin}/api/auth/${path}`)).status()).toBe(404);
});

async function refusalsOf(email: unknown): Promise<string[]> {
  const activities = await listLogActivities(partner.id);
  return activities
    .filter(({ operation, actor }) => operation === 'log_sign_in_refused' && actor === email)
    .map(({ data: { SignInMethod, FailureReason } }) => `${SignInMethod}: ${FailureReason}`);
}
