import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import type { Role } from '@/lib/auth/roles';

const GROUPS: [role: Role, groups: Record<string, string[]>][] = [
  [
    'global_admin',
    {
      'Account settings': [
        'Activity Log',
        'User activity',
        'Exports',
        'Proof',
        'User management',
        'Security',
        'Retention',
      ],
      Integrations: ['Partner Center connection', 'API keys', 'API'],
      'Customers and licenses': ['Customers', 'Subscriptions and licenses'],
    },
  ],
  [
    'helpdesk_agent',
    {
      'Account settings': ['Activity Log', 'User activity', 'Exports', 'Proof'],
      Integrations: ['API'],
      'Customers and licenses': ['Customers'],
    },
  ],
];

test.use({ javaScriptEnabled: false });

for (const [role, groups] of GROUPS) {
  test(`the menu of a ${role} has the pages that they may open, in named groups`, async ({
    page,
  }) => {
    await signInPage(page, await makeTestUser({ roles: [role] }));
    await page.goto('/customers');
    const menu = page.getByRole('navigation', { name: 'Account' });
    await expect(menu.getByRole('list')).toHaveCount(Object.keys(groups).length);
    for (const [name, pages] of Object.entries(groups))
      await expect(menu.getByRole('list', { name }).getByRole('link')).toHaveText(pages);
    await expect(menu.locator('[aria-current=page]')).toHaveText('Customers');
  });
}
