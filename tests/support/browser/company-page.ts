import type { Page } from '@playwright/test';
import type { FakePerson } from '@/tests/support/entra/fake-person';
import { expect } from './test';

/** Presses the button, and chooses an account unless the provider knows the browser already. */
export async function signInWithMicrosoft(page: Page, person: FakePerson | null): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
  if (person) await page.getByRole('button', { name: person.name }).click();
}

/** Expects the sign-in page to say why somebody was refused. */
export async function expectRefusal(page: Page, words: RegExp): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
}
