import { expect, test } from '@/tests/support/browser/test';

// Browsers ask for it on their own account, now and then, whatever the page says of its icon.
test('the icon is there under the name that browsers try', async ({ client }) => {
  const icon = await client.get('/favicon.ico');
  expect(icon.status()).toBe(200);
  expect(icon.headers()['content-type']).toMatch(/^image\//);
});
