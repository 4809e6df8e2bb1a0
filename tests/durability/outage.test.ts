import { expect, it } from 'vitest';
import { createApiKey } from '@/lib/api-keys/changes';
import { sql } from '@/lib/platform/database/database';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makeTestUser, type TestUser } from '@/tests/support/browser/fixtures/test-user';
import {
  startKillableDatabase,
  startKillableProduct,
} from '@/tests/support/durability/killable-product';
import {
  hiddenFieldsOf,
  signInAt,
  type ReadResponse,
} from '@/tests/support/durability/signed-in-client';
import { ownerPrisma, ownerRows } from '@/tests/support/database/as-owner';

const LOG = '/account-settings/activity-log';
const ADD = '/customers/add';
const SOON_MS = 10_000;
const AT_ONCE_MS = 2_000;

const MESSAGES: [locale: string, words: RegExp][] = [
  ['en', /The log is unavailable.*Stored records are safe/s],
  ['ja', /ログを利用できません.*保存済みのレコードは失われていません/s],
  ['ko', /로그를 사용할 수 없습니다.*저장된 레코드는 손실되지 않았습니다/s],
];

it('says in each language that the log of a hanging database is unavailable, keeps typed values, and recovers by itself', async () => {
  const { suspendDatabase, resumeDatabase } = await startKillableDatabase();
  const { origin, untilWell } = await startKillableProduct();
  const admin = await makeTestUser({ roles: ['global_admin'] });
  const korean = await makeTestUser({ roles: ['helpdesk_agent'] });
  await setLocale(korean, 'ko');
  const key = await createApiKey(admin.partner.scope, { actor: 'test', name: 'sender' });
  const visitor = await signInAt(origin, admin.email);
  const reader = await signInAt(origin, korean.email);
  expect((await reader.get(LOG)).text).toContain('<html lang="ko"');
  const path = (await visitor.get(ADD)).headers.get('location') ?? '';
  const form = hiddenFieldsOf((await visitor.get(path)).text, 'primaryDomain');
  form.set('name', 'Out & <about> "Ltd"');
  form.set('primaryDomain', 'out.example');
  form.set('country', 'DE');
  const send = () =>
    fetch(`${origin}/api/v1/activities`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify([rawRecord()]),
    });

  suspendDatabase();
  for (const limit of [SOON_MS, AT_ONCE_MS]) {
    const [health, sent, file, opened, ...pages] = await Promise.all([
      visitor.get('/api/health'),
      send(),
      visitor.get(`${LOG}/export`, { accept: '*/*' }),
      visitor.get(`${LOG}/export`),
      ...MESSAGES.map(([locale]) => visitor.get(LOG, { 'accept-language': locale })),
      // The message is in the language of the profile, although the database cannot be queried.
      reader.get('/customers', { 'accept-language': 'en' }),
    ]);
    expect([health.status, health.text, sent.status]).toEqual([503, '', 503]);
    expect(await sent.json()).toMatchObject({ status: 503, title: 'Service unavailable' });
    expect(file.headers.get('content-type')).toBe('application/problem+json');
    expect(opened.text).toMatch(/<h1>/);
    const messages = [...MESSAGES.map(([, message]) => message), MESSAGES[2]?.[1] ?? ''];
    pages.forEach(({ text }, index) => expect(text).toMatch(messages[index] ?? ''));
    for (const response of [health, file, opened, ...pages]) expectRefused(response, limit);
    expect(sent.headers.get('retry-after')).toBe('5');
  }
  const refused = await visitor.post(path, form);
  expectRefused(refused, AT_ONCE_MS);

  resumeDatabase();
  await untilWell();
  expect((await visitor.get(LOG)).status).toBe(200);
  expect((await send()).status).toBe(200);
  // The page keeps the typed values, and submitting it again makes the change once.
  const formFields = hiddenFieldsOf(refused.text, 'primaryDomain');
  expect([...formFields]).toEqual([...form]);
  const done = [await visitor.post(path, formFields), await visitor.post(path, formFields)];
  for (const { headers } of done) expect(headers.get('location')).toContain('/customers/');
  const customers = await ownerRows<{ name: string }>(
    sql`SELECT name FROM customer WHERE partner_id = ${admin.partner.id}::uuid AND primary_domain = 'out.example'`,
  );
  expect(customers).toEqual([{ name: 'Out & <about> "Ltd"' }]);
});

function expectRefused({ status, headers, ms }: ReadResponse, limit: number): void {
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('5');
  expect(ms).toBeLessThan(limit);
}

async function setLocale({ partner, id }: TestUser, locale: string): Promise<void> {
  await ownerPrisma().partnerUser.update({
    where: { partnerId_id: { partnerId: partner.id, id } },
    data: { locale },
  });
}
