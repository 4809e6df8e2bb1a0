import { connect } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { endAllSessions } from '@/lib/auth/sessions/end-sessions';
import { activityJsonPath, activityPath, subscriptionsPath } from '@/lib/activity/paths';
import { getSiteUrl } from '@/lib/platform/env/env';
import { sql } from '@/lib/platform/database/database';
import { API, makeSender, problemOf, read, send } from '@/tests/support/browser/api';
import { EXPORT } from '@/tests/support/browser/download';
import { openClient, signIn, statusesWith } from '@/tests/support/browser/fixtures/session';
import { makeTestUser, type TestUser } from '@/tests/support/browser/fixtures/test-user';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';
import { ownerRows } from '@/tests/support/database/as-owner';

// What an attacker tries, each with the answer that they must get. More of each kind is in the files
// beside this one.

const EVIL = 'evil.example';
const SCRIPT = `"'><script>alert(1)</script><img src=x onerror=alert(2)>`;
const FORMULA = `=HYPERLINK("https://${EVIL}/","here")`;

async function openVictim(): Promise<TestUser> {
  const user = await makeTestUser({ roles: ['global_admin'] });
  await storeRaw(user.partner, [
    rawRecord({ id: 'theirs', operationDate: '2026-03-10T08:00:00Z', customerName: 'Secret Ltd' }),
  ]);
  return user;
}

test('ids of another partner open nothing, by page, file, API, cookie or key', async () => {
  const victim = await openVictim();
  const attacker = await makeTestUser({ roles: ['global_admin'] });
  const client = await openClient(await signIn(attacker.email));
  const { customerId } = rawRecord({});
  for (const path of [
    activityPath('theirs'),
    activityJsonPath('theirs'),
    subscriptionsPath(String(customerId)),
    `/account-settings/users/${victim.id}`,
    `${API}/theirs`,
  ])
    expect([path, (await client.get(path)).status()]).toEqual([path, 404]);
  for (const path of [LOG, EXPORT, API]) {
    const answer = await client.get(`${path}?from=2026-03-10&to=2026-03-10&customer=${customerId}`);
    expect([path, await answer.text()]).toEqual([path, expect.not.stringContaining('Secret Ltd')]);
  }
  const { key } = await makeSender(attacker.partner);
  expect((await read(key, '/theirs')).status).toBe(404);
  await client.dispose();
});

test('a replayed cookie of a session that has ended or expired opens nothing', async () => {
  for (const end of [
    ({ partner, id }: TestUser) =>
      endAllSessions({ partnerId: partner.id, userId: id }, { reason: 'ended_by_user' }),
    ({ partner }: TestUser) =>
      ownerRows(sql`UPDATE session SET started_at = now() - interval '400 days',
        last_used_at = now() - interval '399 days' WHERE partner_id = ${partner.id}::uuid`),
  ]) {
    const user = await makeTestUser();
    const session = await signIn(user.email);
    expect(await statusesWith(session)).toEqual([200, 200]);
    await end(user);
    expect(await statusesWith(session)).toEqual([307, 401]);
  }
});

test('nothing is built from a forged host, scheme or address', async () => {
  const { origin, host } = getSiteUrl();
  const client = await openClient(null);
  const headers = {
    Host: EVIL,
    'X-Forwarded-Host': EVIL,
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-For': '203.0.113.9',
    Forwarded: `host=${EVIL};proto=https`,
    'X-Original-URL': '/api/health',
    'X-Rewrite-URL': '/api/health',
    'X-HTTP-Method-Override': 'DELETE',
    'X-Middleware-Subrequest': 'middleware:middleware:middleware',
  };
  for (const path of [LOG, '/', '/sign-in', '/api/auth/csrf', '/api/auth/signin', EXPORT, API]) {
    const answer = await client.get(path, { headers });
    const { location = '', 'set-cookie': cookies = '' } = answer.headers();
    const all = [location, cookies, await answer.text()].join('\n');
    expect([path, all]).toEqual([path, expect.not.stringContaining(EVIL)]);
    if (location) expect(new URL(location, origin).host).toBe(host);
    expect([path, answer.status()]).toEqual([path, path === '/sign-in' ? 200 : expect.any(Number)]);
  }
  expect((await client.get(LOG, { headers })).status()).toBe(307);
  await client.dispose();
});

test('a line break in a parameter, a path or a form makes no header', async () => {
  const client = await openClient(await signIn((await openVictim()).email));
  const injected = '%0d%0aX-Injected:%201%0d%0aSet-Cookie:%20a=b';
  for (const path of [
    `${LOG}?q=${injected}`,
    `${LOG}?tz=${injected}`,
    `${EXPORT}?from=2026-03-10${injected}`,
    `${EXPORT}?ticket=${injected}`,
    `/sign-in?callbackUrl=/${injected}`,
    `${LOG}/${injected}`,
  ]) {
    const answer = await client.get(path);
    expect([path, answer.status() < 500]).toEqual([path, true]);
    expect(answer.headers()).not.toHaveProperty('x-injected');
    expect([path, answer.headers()['set-cookie'] ?? '']).toEqual([
      path,
      expect.not.stringContaining('a=b'),
    ]);
  }
  await client.dispose();
});

test('a script in a record, a customer’s or a user’s name stays a text', async ({ page }) => {
  const user = await makeTestUser({ roles: ['global_admin'] });
  await storeRaw(user.partner, [
    rawRecord({
      id: 'scripted',
      customerName: SCRIPT,
      userPrincipalName: SCRIPT,
      operationType: 'update_subscription',
      operationDate: '2026-03-10T08:00:00Z',
      resourceNewValue: JSON.stringify({ [SCRIPT]: SCRIPT, Name: FORMULA }),
    }),
  ]);
  const { cookies } = await signIn(user.email);
  await page.context().addCookies(cookies);
  page.on('dialog', () => expect('a dialog').toBe('none'));
  const view = '?from=2026-03-10&to=2026-03-10';
  for (const path of [
    `${LOG}${view}`,
    activityPath('scripted'),
    `${LOG}/reach${view}&user=${encodeURIComponent(SCRIPT)}`,
  ]) {
    await page.goto(path);
    await expect(page.getByText('alert(1)').first()).toBeAttached();
    await expect(page.locator('img[src=x], script:text("alert(1)")')).toHaveCount(0);
  }
  const csv = await (await page.request.get(EXPORT + view)).text();
  for (const start of ['=', '+', '-', '@'])
    expect(csv.split(/[,\r\n]/).filter((cell) => cell.startsWith(start))).toEqual([]);
});

test('oversized, malformed and prototype-polluting bodies are refused, and change nothing', async () => {
  const { key } = await makeSender();
  const huge = JSON.stringify([rawRecord({ id: 'x'.repeat(40_000_000) })]);
  const deep = `[${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}]`;
  for (const [body, status] of [
    [huge, 413],
    [deep, 400],
    ['{"__proto__":{"isAdmin":true}}', 400],
    ['[{"constructor":{"prototype":{"id":"x"}}}]', 400],
    ['[', 400],
    ['\u0000', 400],
  ] as const) {
    const answer = await send(key, body);
    expect([body.slice(0, 30), answer.status]).toEqual([body.slice(0, 30), status]);
    await problemOf(answer);
  }
  const { items } = await (await read(key, '?action=update_subscription')).json();
  expect(items).toEqual([]);
  const keys = 'constructor=1&toString=1&__proto__[x]=1&hasOwnProperty=1';
  expect((await read(key, `?${keys}`)).status).toBeLessThan(500);
});

test('a request that never ends loses its connection', async () => {
  test.setTimeout(120_000);
  const { port } = getSiteUrl();
  const socket = connect(Number(port), 'localhost');
  socket.write(`GET ${LOG} HTTP/1.1\r\nHost: localhost\r\nX-Slow: `);
  const writing = setInterval(() => socket.write('a'), 1_000);
  expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 408 /);
  clearInterval(writing);
});
