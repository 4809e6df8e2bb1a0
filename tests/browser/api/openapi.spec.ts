import { Validator } from '@seriousme/openapi-schema-validator';
import { openApiDocument } from '@/lib/api/guide/openapi';
import { getSiteUrl } from '@/lib/platform/env/env';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { rawRecord } from '@/tests/support/records/audit-records';
import { API, makeSender, read, send } from '@/tests/support/browser/api';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import { expect, test } from '@/tests/support/browser/test';
import { NO_ROLE } from '@/tests/support/fixtures/accounts';

const OPENAPI = '/api/v1/openapi.json';

// A minute of waiting, too many at a time (api-limits.spec.ts), and a database that is away:
// tests/unit/api and tests/durability/outage.test.ts.
const ELSEWHERE = [408, 429, 503];

test('the document is valid OpenAPI 3.1, and says where the API is', async ({ client }) => {
  const response = await client.get(OPENAPI);
  expect(response.headers()['content-type']).toBe('application/json');
  const description = await response.json();
  expect(await new Validator().validate(description)).toMatchObject({ valid: true });
  expect(description.openapi).toBe('3.1.0');
  expect(description.servers).toEqual([{ url: getSiteUrl().origin }]);
});

const { get, post } = openApiDocument('http://here.example', translatorFor('en')).paths[API];

for (const [type, { example }] of Object.entries(post.requestBody.content)) {
  test(`the API accepts its example of ${type}`, async () => {
    const { key } = await makeSender();
    const body = typeof example === 'string' ? example : JSON.stringify(example);
    const response = await send(key, body, { 'Content-Type': type });
    expect([response.status, await response.json()]).toEqual([
      200,
      { stored: 1, duplicates: 0, conflicts: 0 },
    ]);
  });
}

test('the API gives exactly the documented responses to sending', async () => {
  const { partner, key } = await makeSender();
  const { key: reader } = await makeSender(partner, { name: 'Reader', access: 'read' });
  const actual = await Promise.all([
    send(key, [rawRecord()]),
    send(reader, [rawRecord()]),
    send(key, 'no JSON'),
    send('no key', []),
    send(key, JSON.stringify(Array.from({ length: 1001 }, () => 0))),
    send(key, '[]', { 'Content-Type': 'text/plain' }),
  ]);
  const statuses = [...actual.map(({ status }) => status), ...ELSEWHERE];
  expect(Object.keys(post.responses).map(Number)).toEqual(statuses.sort());
});

test('the API gives exactly the documented responses to reading', async () => {
  const { key } = await makeSender();
  const client = await openClient(await signIn(NO_ROLE));
  const actual = await Promise.all([read(key), read(key, '?from=never'), read('no key')]);
  const forbidden = (await client.get(API)).status();
  await client.dispose();
  const statuses = [...actual.map(({ status }) => status), forbidden, 429, 503];
  expect(Object.keys(get.responses).map(Number)).toEqual(statuses.sort());
});
