import { request } from 'node:http';
import { getSiteUrl } from '@/lib/platform/env/env';
import { readForm, sendForm } from '@/tests/support/browser/forged-form';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import { changeTestUser, makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { openStreamedRequest, writeWhile } from '@/tests/support/browser/streamed-request';
import { expect, test } from '@/tests/support/browser/test';
import { PASSWORD, READER } from '@/tests/support/fixtures/accounts';

const KIB = 1024;
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

test('a form that is too large is refused by its Content-Length, before it is read', async () => {
  for (const path of [
    '/sign-in',
    '/account-settings/users/invite',
    '/api/auth/signin',
    '/nowhere',
  ]) {
    const { sending, answered } = openStreamedRequest(
      { ...FORM, 'Content-Length': String(10_000 * KIB) },
      path,
    );
    sending.flushHeaders();
    expect(await answered).toMatchObject({ status: 413, text: 'A form has at most 64 KiB.\n' });
    sending.destroy();
  }
});

test('a form that never ends is refused once it is too large', async () => {
  for (const path of ['/sign-in', '/api/auth/callback/credentials']) {
    const { sending, answered } = openStreamedRequest(FORM, path);
    let isAnswered = false;
    const ended = answered.then(
      ({ status }) => status,
      () => 413,
    );
    void ended.then(() => (isAnswered = true));
    sending.on('error', () => undefined);
    const chunk = Buffer.alloc(8 * KIB, 'a');
    const written = await writeWhile(sending, { chunk, shouldContinue: () => !isAnswered });
    expect([path, await ended]).toEqual([path, 413]);
    expect(written).toBeLessThan(20_000 * KIB);
    sending.destroy();
  }
});

test('a request to upgrade the protocol gets a plain HTTP response', async () => {
  for (const [protocol, more] of [
    ['h2c', { 'HTTP2-Settings': 'AAMAAABkAAQAoAAAAAIAAAAA' }],
    [
      'websocket',
      { 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version': '13' },
    ],
  ] as const) {
    const headers = { Connection: 'Upgrade, HTTP2-Settings', Upgrade: protocol, ...more };
    for (const path of ['/api/health', '/sign-in', '/_next/webpack-hmr']) {
      const status = await new Promise((resolve, reject) => {
        const clientRequest = request(getSiteUrl().origin + path, { headers });
        clientRequest.once('response', (response) => resolve(response.resume().statusCode));
        clientRequest.once('upgrade', () => reject(new Error('It has changed the protocol.')));
        clientRequest.once('error', reject).end();
      });
      expect([protocol, path, status]).toEqual([protocol, path, path.startsWith('/_') ? 404 : 200]);
    }
  }
});

test('only the endpoints for signing in and out exist', async ({ client }) => {
  const closed: [method: string, path: string][] = [
    ['POST', '/api/auth/_log'],
    ['GET', '/api/auth/_log'],
    ['GET', '/api/auth/error'],
    ['GET', '/api/auth/verify-request'],
    ['GET', '/api/auth/callback/credentials'],
    ['POST', '/api/auth/session'],
    ['POST', '/api/auth/csrf'],
    ['GET', '/api/auth/toString'],
    ['GET', '/api/auth/signin/credentials'],
    ['POST', '/api/auth/signin/a/b/c'],
    ['GET', '/_next/image?url=%2Ficon.svg&w=64&q=75'],
  ];
  for (const [method, path] of closed) {
    const response = await client.fetch(path, { method, data: { code: 'x', message: 'y\nz' } });
    expect([method, path, [404, 405].includes(response.status())]).toEqual([method, path, true]);
  }
});

test('a path that resembles a file name is handled like any other page', async ({ client }) => {
  for (const path of ['/icon.svgx', '/favicon.ico2', '/_next/staticx', '/api/v1x']) {
    const headers = (await client.get(path)).headers();
    expect([path, headers['content-security-policy']]).toEqual([
      path,
      expect.stringContaining("script-src 'self' 'nonce-"),
    ]);
  }
});

test('malformed sign-in requests get a response', async ({ client }) => {
  for (const callbackUrl of [
    '\\\\evil.example',
    'http://[',
    'javascript:alert(1)',
    'x'.repeat(5000),
  ]) {
    const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
    const form = { csrfToken, callbackUrl, email: 'a@b.example', password: 'wrong' };
    for (const path of [
      '/api/auth/callback/credentials',
      '/api/auth/signin',
      '/api/auth/signout',
    ]) {
      const { status } = { status: (await client.post(path, { form })).status() };
      expect([callbackUrl.slice(0, 20), path, status < 500]).toEqual([
        callbackUrl.slice(0, 20),
        path,
        true,
      ]);
    }
  }
});

test('input that Next or NextAuth would fail on is a bad request', async ({ client }) => {
  for (const callbackUrl of ['25-1', '{"a":1}', '../../etc', 'javascript:alert(1)']) {
    const query = new URLSearchParams({ callbackUrl });
    for (const path of ['csrf', 'signin', 'providers', 'signout']) {
      const { status } = { status: (await client.get(`/api/auth/${path}?${query}`)).status() };
      expect([callbackUrl, path, status]).toEqual([callbackUrl, path, 400]);
    }
  }
  for (const path of ['/', '/customers', '/icon.svgx', '/sign-in', '/api/auth/signin']) {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const reply = await client.post(path, { headers, data: '[[[[' });
    expect([path, reply.status()]).toEqual([path, 400]);
  }
  for (const data of ['{', ' ', '[1,']) {
    const headers = { 'Content-Type': 'application/json' };
    const reply = await client.post('/api/auth/signin', { headers, data: Buffer.from(data) });
    expect([data, reply.status()]).toEqual([data, 400]);
  }
});

test('failed sign-ins at both endpoints share one limit', async ({ client }) => {
  const { email } = await makeTestUser();
  const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
  const form = { csrfToken, email, password: 'guess', json: 'true' };
  for (let guess = 0; guess < 100; guess += 1)
    await client.post('/api/auth/callback/credentials', { form });
  const hidden = await readForm(client, { path: '/sign-in', mark: 'name="password"' });
  const fields = { ...hidden, email, password: PASSWORD };
  const answer = await sendForm(client, { path: '/sign-in', fields });
  expect(await answer.text()).toContain('Too many attempts for this email');
});

test.describe('the session', () => {
  test.use({ account: READER });

  test('gives scripts the user’s name but no secret, and is not renewed by being read', async ({
    client,
  }) => {
    const response = await client.get('/api/auth/session');
    const session = await response.json();
    expect(session).toEqual({ user: { name: expect.any(String), email: READER } });
    expect(response.headers()).not.toHaveProperty('set-cookie');
  });
});

test('the session of a disabled user is no longer valid', async () => {
  const staff = await makeTestUser();
  const client = await openClient(await signIn(staff.email));
  await changeTestUser(staff, { disabledAt: new Date() });
  expect(await (await client.get('/api/auth/session')).json()).toEqual({});
  await client.dispose();
});
