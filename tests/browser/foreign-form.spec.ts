import { expect, test } from '@/tests/support/browser/test';
import { GLOBAL_ADMIN } from '@/tests/support/world/accounts';

test.use({ account: GLOBAL_ADMIN });

for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
  test(`a form that ${origin} sends is refused, signed in or not`, async ({ client }) => {
    const answer = await client.post('/customers/add', {
      headers: { Origin: origin },
      multipart: { name: 'Forged' },
    });
    expect([answer.status(), await answer.text()]).toEqual([
      403,
      'This form was sent by another site.\n',
    ]);
  });
}
