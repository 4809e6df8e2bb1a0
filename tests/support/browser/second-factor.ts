import type { Page } from '@playwright/test';
import { makeTestUser, type TestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect } from '@/tests/support/browser/test';
import { giveSecondFactor } from '@/tests/support/records/second-factor';
import { ownerPrisma } from '@/tests/support/database/as-owner';

/** Creates a user of a new partner with a second factor. */
export async function makeUserWithFactor() {
  const user = await makeTestUser();
  const factor = await giveSecondFactor({ partnerId: user.partner.id, userId: user.id });
  return { user, ...factor };
}

/** Sets that the partner of a user requires a second factor. */
export async function requireSecondFactor({ partner }: TestUser): Promise<void> {
  const { partnerSetting } = ownerPrisma();
  await partnerSetting.create({ data: { partnerId: partner.id, requireSecondFactor: true } });
}

/** Enters a code and submits it. */
export async function enterCode(page: Page, code: string, button: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** Expects that the field of the code says that it is wrong. */
export async function expectWrongCode(page: Page): Promise<void> {
  const field = page.getByLabel('Code', { exact: true });
  await expect(field).toHaveAccessibleDescription(/This code is wrong or was already used/);
}

/** The recovery codes that a page shows. */
export function codesOn(page: Page) {
  return page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
}

/** Enters one's own password, before something is changed. */
export async function enterOwnPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}
