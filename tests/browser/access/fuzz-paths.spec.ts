import fc from 'fast-check';
import { LOG } from '@/tests/support/browser/log-page';
import { USERS_PATH } from '@/lib/users/paths';
import { expect, test } from '@/tests/support/browser/test';
import { LAMNA_AGENT_ID, MANAGER, READER } from '@/tests/support/fixtures/accounts';
import { LAMNA_CUSTOMER, LAMNA_MARK } from '@/tests/support/fixtures/customers';
import { LAMNA_RECORD_ID } from '@/tests/support/fixtures/record-ids';

const ODD = [
  ...['%', '%ff', '%E0%A4%A', '%C3%28', '%00', '%2F', '..%2f..', '%25', '%2525', '__proto__'],
  ...['constructor', 'null', '0', '-1', "'", '%3Cscript%3E', 'x'.repeat(4000), LAMNA_CUSTOMER.id],
  ...[LAMNA_RECORD_ID, LAMNA_CUSTOMER.id.toUpperCase(), `%7B${LAMNA_CUSTOMER.id}%7D`],
];

// A segment of dots alone means another path, to the client already.
const segment = fc.oneof(
  fc.constantFrom(...ODD),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 30 })
    .map((text) => encodeURIComponent(text.toWellFormed()))
    .filter((text) => !/^\.+$/.test(text)),
);

test.use({ account: READER });

for (const [start, end] of [
  [`${LOG}/`, ''],
  ['/customers/', '/subscriptions'],
] as const) {
  test(`any value in ${start}…${end} gives 404 without an error`, async ({ client }) => {
    const property = fc.asyncProperty(segment, async (odd) => {
      const response = await client.get(start + odd + end);
      expect([400, 404]).toContain(response.status());
      // The mark may stand in the URL, which the answer repeats.
      expect((await response.text()).replaceAll(odd, '')).not.toContain(LAMNA_MARK);
    });
    await fc.assert(property, { numRuns: 150 });
  });
}

test.describe('who manages users', () => {
  test.use({ account: MANAGER });

  test(`any value in ${USERS_PATH}/… gives 404 without an error`, async ({ client }) => {
    const property = fc.asyncProperty(segment, async (odd) => {
      const response = await client.get(`${USERS_PATH}/${odd}`);
      expect([400, 404]).toContain(response.status());
    });
    await fc.assert(property, { numRuns: 100 });
  });

  test('the users page responds to any search', async ({ client }) => {
    const text = fc.oneof(fc.constantFrom('', '\0', '%', '_', "'"), fc.string());
    const property = fc.asyncProperty(text, async (q) => {
      const response = await client.get(`${USERS_PATH}?${new URLSearchParams({ q })}`);
      expect(response.status()).toBe(200);
      expect(await response.text()).not.toContain(LAMNA_AGENT_ID);
    });
    await fc.assert(property, { numRuns: 100 });
  });
});

test('any value in /invitation/… is an invalid link, without an error', async ({ client }) => {
  const property = fc.asyncProperty(segment, async (odd) => {
    const response = await client.get(`/invitation/${odd}`);
    expect([200, 400, 404]).toContain(response.status());
    expect(await response.text()).not.toContain('name="password"');
  });
  await fc.assert(property, { numRuns: 100 });
});

test('the customers page responds to any search', async ({ client }) => {
  const text = fc.oneof(fc.constantFrom('', '\0', '%', '_', "'", LAMNA_CUSTOMER.id), fc.string());
  const searches = fc.record({ q: text, after: text, before: text });
  const property = fc.asyncProperty(searches, async (parameters) => {
    const response = await client.get(`/customers?${new URLSearchParams(parameters)}`);
    expect(response.status()).toBe(200);
    expect(await response.text()).not.toContain(LAMNA_MARK);
  });
  await fc.assert(property, { numRuns: 150 });
});
