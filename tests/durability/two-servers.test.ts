import { expect, it } from 'vitest';
import { applySettings } from '@/lib/platform/env/env';
import { openClient, signIn, type Session } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { fillArchive, requestDownload, startDownload } from '@/tests/support/browser/slow-download';
import {
  startKillableDatabase,
  startKillableProduct,
} from '@/tests/support/durability/killable-product';

const LOG = '/account-settings/activity-log';
const SEARCH = '/account-settings/palette?typed=a';

it('shares sessions, limits and downloads between two servers on one database', async () => {
  await startKillableDatabase();
  const NEXTAUTH_SECRET = crypto.randomUUID();
  const first = await startKillableProduct({ NEXTAUTH_SECRET });
  const second = await startKillableProduct({ NEXTAUTH_SECRET });
  /** The answer of a server to a request, as if it was the only one. */
  const at = async <T>(server: { origin: string }, work: () => Promise<T>): Promise<T> => {
    applySettings({ NEXTAUTH_URL: server.origin });
    return work();
  };
  const user = await at(first, () => makeTestUser());
  const session = await at(first, () => signIn(user.email));
  expect(await at(second, () => statusOf(session))).toBe(200);

  // Downloads that one server holds are counted by the other.
  await fillArchive(user.partner);
  const held = [];
  for (const server of [first, second, first])
    held.push(await at(server, () => startDownload(session, {})));
  expect(await at(second, () => downloadStatus(session))).toBe(429);
  held.forEach((download) => download.destroy());
  await expect.poll(() => at(second, () => downloadStatus(session)), { timeout: 30_000 }).toBe(200);

  // Searches that one server counts are counted by the other.
  const searches = await at(second, () => searchUntilRefused(session));
  expect(searches).toBeLessThanOrEqual(300);
  expect(await at(first, () => statusOf(session, SEARCH))).toBe(429);

  // A session that ends at one server has ended at the other.
  expect(await at(first, () => signOut(session))).toBeLessThan(400);
  expect(await at(second, () => statusOf(session))).toBe(307);

  // So are wrong passwords: after those that one server took, the other takes no more.
  const guessed = await at(first, () => makeTestUser());
  for (let guess = 0; guess < 30; guess += 1)
    await at(guess % 2 ? first : second, () => guessPassword(guessed.email));
  const refusals = [first, second].map((server) => () => at(server, () => signIn(guessed.email)));
  for (const refused of refusals) await expect(refused()).rejects.toThrow('cannot sign in');
});

async function searchUntilRefused(session: Session): Promise<number> {
  const client = await openClient(session);
  let taken = 0;
  while ((await client.get(SEARCH)).status() === 200) taken += 1;
  await client.dispose();
  return taken;
}

async function statusOf(session: Session, path = LOG): Promise<number> {
  const client = await openClient(session);
  const response = await client.get(path);
  await client.dispose();
  return response.status();
}

async function signOut(session: Session): Promise<number> {
  const client = await openClient(session);
  const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
  const response = await client.post('/api/auth/signout', { form: { csrfToken, json: 'true' } });
  await client.dispose();
  return response.status();
}

async function guessPassword(email: string): Promise<void> {
  const client = await openClient(null);
  const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
  const form = { csrfToken, email, password: 'a wrong guess of it', json: 'true' };
  await client.post('/api/auth/callback/credentials', { form });
  await client.dispose();
}

function downloadStatus(session: Session): Promise<number> {
  return new Promise((resolve, reject) => {
    requestDownload(session)
      .on('response', (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      })
      .on('error', reject);
  });
}
