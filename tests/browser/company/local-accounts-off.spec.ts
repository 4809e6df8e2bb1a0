import { openClientAt } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { makeLink } from '@/lib/users/links/make-link';
import { serveWithCompany, type CompanyProduct } from '@/tests/support/browser/company-product';
import { expect, test } from '@/tests/support/browser/test';
import { PASSWORD } from '@/tests/support/fixtures/accounts';
import { ownerPrisma } from '@/tests/support/database/as-owner';

test.describe.configure({ mode: 'default' });

let product: CompanyProduct;

test.beforeAll(async () => {
  product = await serveWithCompany('oidc', {
    LOCAL_ACCOUNTS: 'off',
    OIDC_NAME: 'Contoso ID',
    OIDC_ROLES_CLAIM: 'realm_access.roles',
    OIDC_PARTNER: 'proseware.example',
  });
});
test.afterAll(() => product.stop());

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('people sign in by any OpenID Connect provider alone', async ({ page }) => {
      const id = crypto.randomUUID();
      const [name, email] = [`Oda ${id.slice(0, 4)}`, `${id}@people.example`];
      const claims = { name, email, realm_access: { roles: ['Sales agent', 'offline'] } };
      product.fake.add({ id, name, claims, groups: [], isDisabled: false });
      await page.goto(`${product.origin}/`);
      await expect(page.getByLabel('Password')).toHaveCount(0);
      await page.getByRole('button', { name: 'Sign in with Contoso ID' }).click();
      await page.getByRole('button', { name }).click();
      await expect(page).toHaveURL(`${product.origin}/account-settings/activity-log`);
      const user = await ownerPrisma().partnerUser.findFirstOrThrow({ where: { email } });
      expect(user).toMatchObject({
        roles: ['sales_agent'],
        identityProvider: 'oidc',
        identityIssuer: product.fake.origin,
        identitySubject: id,
        passwordHash: null,
      });
    });
  });
}

test('no form and no endpoint takes a password, and no session by one lasts', async () => {
  const { email, partner, id } = await makeTestUser();
  const client = await openClientAt(product.origin);
  const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
  const form = { csrfToken, email, password: PASSWORD, json: 'true' };
  for (const path of ['callback/credentials', 'signin/credentials'])
    expect((await client.post(`/api/auth/${path}`, { form })).status()).toBe(404);
  expect(Object.keys(await (await client.get('/api/auth/providers')).json())).toEqual(['oidc']);
  expect(await (await client.get('/api/auth/session')).json()).toEqual({});
  const { url } = makeLink({ partnerId: partner.id, userId: id }, new Date());
  const invitation = await client.get(new URL(url).pathname);
  expect(await invitation.text()).toContain('Local accounts are turned off');
  await client.dispose();
});
