import type { Page } from '@playwright/test';
import { subscriptionPath } from '@/lib/activity/paths';
import type { Role } from '@/lib/auth/roles';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { makeSubscription, type Sold } from '@/tests/support/records/subscriptions';
import { signIn } from './session';
import { makeStaff, type Staff } from './staff';

/** Somebody of a partner made for one test, and what was sold to its only customer. */
export type Shop = Sold & { staff: Staff; path: string };

/** Makes a partner with one user, one customer and one subscription. */
export async function openShop(
  told: { roles?: Role[]; subscription?: Partial<Subscription> } = {},
): Promise<Shop> {
  const staff = await makeStaff({ roles: told.roles ?? ['sales_agent'] });
  const sold = await makeSubscription(staff.partner, told.subscription);
  return { ...sold, staff, path: subscriptionPath(sold.customer.id, sold.subscription.id) };
}

/** Signs a page's browser in as somebody, without the form. */
export async function enter(page: Page, { email }: Staff): Promise<void> {
  const { cookies } = await signIn(email);
  await page.context().addCookies(cookies);
}
