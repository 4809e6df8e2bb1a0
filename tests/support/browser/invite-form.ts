import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { PROSEWARE } from '@/tests/support/fixtures/accounts';

/** An invited user, and the link that the response showed. */
export type Invitee = { name: string; email: string; link: string };

/** Fills in the current page's invitation form of Proseware and submits it. */
export async function inviteSomebody(
  page: Page,
  options: { roles?: string[] } = {},
): Promise<Invitee> {
  const id = randomUUID().slice(0, 8);
  const name = `Person ${id}`;
  const email = `person-${id}@${PROSEWARE.domain}`;
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Email', { exact: true }).fill(email);
  for (const role of options.roles ?? []) await page.getByLabel(role, { exact: true }).check();
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await page.getByLabel(`Link for ${name}`).inputValue();
  return { name, email, link };
}
