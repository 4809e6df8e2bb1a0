import { makePerson, overflowClaims, type FakePerson } from '@/tests/support/entra/fake-person';
import { GROUPS } from '@/tests/support/entra/provider-settings';
import { signInWithMicrosoft } from '@/tests/support/browser/company-page';
import { serveWithCompany, type CompanyProduct } from '@/tests/support/browser/company-product';
import { expect, test } from '@/tests/support/browser/test';
import { makePartner, makeUser, type TestPartner } from '@/tests/support/records/partners';
import { signInByForm } from '@/tests/support/browser/sign-in-form';
import { PASSWORD } from '@/tests/support/fixtures/accounts';
import { ownerPool, ownerPrisma } from '@/tests/support/database/as-owner';

// One product and one provider serve all tests.
test.describe.configure({ mode: 'default' });

let product: CompanyProduct;
let partner: TestPartner;

test.beforeAll(async () => {
  product = await serveWithCompany();
  partner = await makePartner();
});
test.afterAll(() => product.stop());

const PLACES: [role: string, claims: Record<string, unknown>, groups?: string[]][] = [
  ['Global admin', { wids: ['62e90394-69f5-4237-9190-012177145e10'] }],
  ['Billing admin', { roles: ['BillingAdmin'] }],
  ['User management admin', { wids: ['fe930be7-5e62-47db-91af-98c3a49a38b1'] }],
  ['Admin agent', { groups: [GROUPS.ENTRA_ADMIN_AGENTS] }],
  ['Sales agent', { roles: ['SalesAgent'] }],
  ['Helpdesk agent', overflowClaims('http://localhost:9/'), [GROUPS.ENTRA_HELPDESK_AGENTS]],
];

for (const [role, claims, groups] of PLACES) {
  test(`a ${role} signs in with the company account and comes back to the same page`, async ({
    page,
  }) => {
    const person = product.fake.add(makePerson(partner.id, claims, groups));
    await page.goto(`${product.origin}/account-settings/activity-log?status=failed`);
    await signInWithMicrosoft(page, person);
    await expect(page).toHaveURL(`${product.origin}/account-settings/activity-log?status=failed`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activity Log');
    const { roles } = await accountOf(person);
    expect(roles).toEqual([role.toLowerCase().replaceAll(' ', '_')]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the button leads there and back', async ({ page }) => {
    const person = product.fake.add(makePerson(partner.id, { roles: ['SalesAgent'] }));
    await page.goto(`${product.origin}/`);
    await signInWithMicrosoft(page, person);
    await expect(page).toHaveURL(`${product.origin}/account-settings/activity-log`);
    const cookies = await page.context().cookies(product.origin);
    const session = cookies.find(({ name }) => name === 'next-auth.session-token');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    expect(session?.value.length).toBeLessThan(1000);
  });
});

test('an email in a token opens no local account', async ({ page }) => {
  await makeUser(partner, { name: 'boss', password: PASSWORD, roles: ['global_admin'] });
  const email = `boss@${partner.domain}`;
  const claims = { roles: ['HelpdeskAgent'], preferred_username: email, email };
  await page.goto(`${product.origin}/sign-in`);
  await signInWithMicrosoft(page, product.fake.add(makePerson(partner.id, claims)));
  await expect(page).toHaveURL(/activity-log/);
  const users = await page.request.get(`${product.origin}/account-settings/users`);
  expect(users.status()).toBe(403);
});

test('the users page says where accounts come from, and offers no password for them', async ({
  page,
}) => {
  const [admin, person] = ['GlobalAdmin', 'SalesAgent'].map((role) =>
    product.fake.add(makePerson(partner.id, { roles: [role] })),
  );
  if (!admin || !person) throw new Error('There are two.');
  await page.goto(`${product.origin}/sign-in`);
  await signInWithMicrosoft(page, person);
  await expect(page).toHaveURL(/activity-log/);
  await page.context().clearCookies();
  await page.goto(`${product.origin}/account-settings/users`);
  await signInWithMicrosoft(page, admin);
  const row = page.getByRole('row').filter({ hasText: person.name });
  await expect(row).toContainText('Microsoft Entra ID');
  await expect(row).toContainText('Active');
  await row.getByRole('link', { name: person.name }).click();
  await expect(page.getByText('Roles come from the company’s identity provider')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sign-in link' })).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: 'Sales agent' })).toHaveCount(0);
  await page.getByRole('checkbox', { name: /Yes, disable/ }).check();
  await page.getByRole('button', { name: 'Disable user' }).click();
  await expect(page.getByText('Enable user')).toBeVisible();
});

test('roles that the company took away end the session at the next request', async ({ page }) => {
  const person = product.fake.add(makePerson(partner.id, { roles: ['SalesAgent'] }));
  await page.goto(`${product.origin}/sign-in`);
  await signInWithMicrosoft(page, person);
  await expect(page).toHaveURL(/activity-log/);
  person.claims.roles = [];
  await ownerPool().query(
    `UPDATE session SET roles_read_at = now() - interval '61 minutes'
     WHERE user_id = $1`,
    [(await accountOf(person)).id],
  );
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('local accounts sign in beside it', async ({ page }) => {
  await makeUser(partner, { name: 'beside', password: PASSWORD, roles: ['sales_agent'] });
  await page.goto(`${product.origin}/sign-in`);
  await signInByForm(page, { email: `beside@${partner.domain}` });
  await expect(page).toHaveURL(`${product.origin}/account-settings/activity-log`);
});

async function accountOf({ id }: FakePerson) {
  return ownerPrisma().partnerUser.findFirstOrThrow({ where: { identitySubject: id } });
}
