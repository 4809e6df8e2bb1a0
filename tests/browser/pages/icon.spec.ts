import { expect, test } from '@/tests/support/browser/test';

// Browsers request it on their own now and then, whatever icon the page declares.
test('the icon exists under the name that browsers try', async ({ client }) => {
  const icon = await client.get('/favicon.ico');
  expect(icon.status()).toBe(200);
  expect(icon.headers()['content-type']).toMatch(/^image\//);
});
