import type { APIRequestContext, APIResponse, Page } from '@playwright/test';
import { PASSWORD } from '@/tests/support/fixtures/accounts';

/** Fills in the current page's sign-in form and submits it. */
export async function signInByForm(
  page: Page,
  { email, password = PASSWORD }: { email: string; password?: string },
): Promise<void> {
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Submits the sign-in form without a browser, with another hidden callback URL. */
export async function forgeSignInForm(
  client: APIRequestContext,
  { email, callbackUrl }: { email: string; callbackUrl: string },
): Promise<APIResponse> {
  const html = await (await client.get('/sign-in')).text();
  const hidden = html.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g);
  const fields = [...hidden].map(([, name = '', value = '']) => [name, unescape(value)]);
  const multipart = { ...Object.fromEntries(fields), callbackUrl, email, password: PASSWORD };
  return client.post('/sign-in', { multipart });
}

function unescape(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
