import { expect, test } from '@/tests/support/browser/test';
import { GLOBAL_ADMIN } from '@/tests/support/fixtures/accounts';

test.use({ account: GLOBAL_ADMIN });

for (const [site, isRefused] of [
  ['cross-site', true],
  ['same-site', true],
  ['same-origin', false],
  ['none', false],
] as const) {
  test(`a form without an origin from ${site} is ${isRefused ? 'refused' : 'accepted'}`, async ({
    client,
  }) => {
    const response = await client.post('/customers/add', {
      headers: { 'Sec-Fetch-Site': site },
      multipart: { name: 'Forged' },
    });
    expect(response.status() === 403).toBe(isRefused);
  });
}

for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
  test(`a form from ${origin} is refused, signed in or not`, async ({ client }) => {
    const response = await client.post('/customers/add', {
      headers: { Origin: origin },
      multipart: { name: 'Forged' },
    });
    expect([response.status(), await response.text()]).toEqual([
      403,
      'This form was sent by another site.\n',
    ]);
  });
}
