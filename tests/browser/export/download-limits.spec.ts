import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { makeUser } from '@/tests/support/records/partners';
import { signIn, type Session } from '@/tests/support/browser/fixtures/session';
import { requestDownload, startDownload, fillArchive } from '@/tests/support/browser/slow-download';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { PASSWORD } from '@/tests/support/fixtures/accounts';

const MAX_PER_PERSON = 3;

// Filling the archive alone takes half a minute on a busy machine.
test.describe.configure({ timeout: 180_000 });

test('slow downloads take no more slots than a person and a partner may have', async () => {
  const mine = await makeTestUser();
  await fillArchive(mine);
  const others = ['two', 'three'].map((name) => ({
    name,
    email: `${name}@${mine.partner.domain}`,
  }));
  for (const { name } of others)
    await makeUser(mine.partner, { name, password: PASSWORD, roles: ['sales_agent'] });
  const [first, second, third] = await Promise.all(
    [mine.email, ...others.map(({ email }) => email)].map(signIn),
  );
  if (!first || !second || !third) throw new Error('Nobody is signed in.');

  const slow = await holdDownloads(first);
  const own = expect.stringMatching(/^You have 3 downloads under way, and nobody has more/);
  expect(await refusalOf(first)).toEqual([429, '30', own]);
  slow.push(...(await holdDownloads(second)));
  const companys = expect.stringMatching(/^Your company has 6 downloads under way/);
  expect(await refusalOf(third)).toEqual([429, '30', companys]);

  const stranger = await signIn((await makeTestUser()).email);
  const download = await startDownload(stranger, {});
  download.resume();
  await once(download, 'end');
  expect(download.complete).toBe(true);

  slow.forEach((download) => download.destroy());
  await expect.poll(async () => (await refusalOf(third))[0]).toBe(200);
});

/** Starts as many downloads as a person may have, and does not read them. */
async function holdDownloads(session: Session): Promise<IncomingMessage[]> {
  const downloads: IncomingMessage[] = [];
  while (downloads.length < MAX_PER_PERSON) downloads.push(await startDownload(session, {}));
  return downloads;
}

/** The response to a download: its status, when to try again, and its first words. */
async function refusalOf(session: Session): Promise<[number?, string?, string?]> {
  const [response]: IncomingMessage[] = await once(requestDownload(session), 'response');
  if (!response) return [];
  const [chunk] = await once(response, 'data');
  response.destroy();
  return [response.statusCode, response.headers['retry-after'], String(chunk)];
}
