import { SAVED_VIEWS_PATH } from '@/lib/activity/paths';
import { readForm, sendForm } from '@/tests/support/browser/forged-form';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import { changeTestUser, makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { LOG } from '@/tests/support/browser/log-page';
import { saveViewFor } from '@/tests/support/browser/saved-views';
import { expect, test } from '@/tests/support/browser/test';
import { ownerPrisma } from '@/tests/support/database/as-owner';

const FAILED = `${LOG}?status=failed`;

test('too many filters are refused in words', async () => {
  const user = await makeTestUser();
  const client = await openClient(await signIn(user.email));
  const fields = await readForm(client, { path: FAILED, mark: 'Save this view' });
  const query = `?${Array.from({ length: 50 }, (_, at) => `user=${'x'.repeat(390)}${at}`).join('&')}`;
  const html = await send(client, { ...fields, name: 'Long', query });
  expect(html).toContain('This view has too many filters to save.');
  const invalid = await send(client, { ...fields, name: 'Invalid', query: '?hours=7' });
  expect(invalid).toContain('Some filters on this page aren’t valid.');
  await client.dispose();
  expect(await ownerPrisma().savedView.count({ where: { userId: user.id } })).toBe(0);
});

test('a form sent twice saves and deletes once, and the view of another is not there', async () => {
  const [user, other] = [await makeTestUser(), await makeTestUser()];
  await saveViewFor(other, 'Theirs');
  const { id } = await ownerPrisma().savedView.findFirstOrThrow({
    where: { userId: other.id },
  });
  await saveViewFor(user, 'Mine');
  const client = await openClient(await signIn(user.email));
  const path = SAVED_VIEWS_PATH;
  const rename = await readForm(client, { path, mark: 'Rename view' });
  const remove = await readForm(client, { path, mark: 'Delete view' });

  const renamed = await sendForm(client, {
    path,
    fields: { ...rename, viewId: id, name: 'Taken' },
  });
  expect(renamed.status()).toBe(404);
  const taken = await sendForm(client, { path, fields: { ...remove, viewId: id } });
  expect(taken.headers().location).toContain('done=gone-');
  for (const outcome of ['deleted', 'gone']) {
    const response = await sendForm(client, { path, fields: remove });
    expect(response.headers().location).toContain(`done=${outcome}-`);
  }
  await client.dispose();
  const left = await ownerPrisma().savedView.findMany({
    where: { userId: { in: [user.id, other.id] } },
  });
  expect(left.map(({ name }) => name)).toEqual(['Theirs']);
});

test('without a role there are no views, and forms sent directly save none', async () => {
  const user = await makeTestUser();
  const client = await openClient(await signIn(user.email));
  const fields = await readForm(client, { path: FAILED, mark: 'Save this view' });
  await changeTestUser(user, { roles: [] });
  const sent = await sendForm(client, { path: FAILED, fields: { ...fields, name: 'Mine' } });
  expect(sent.status()).toBe(404);
  expect((await client.get(SAVED_VIEWS_PATH)).status()).toBe(403);
  await client.dispose();
  expect(await ownerPrisma().savedView.count({ where: { userId: user.id } })).toBe(0);
});

async function send(client: Parameters<typeof sendForm>[0], fields: Record<string, string>) {
  return (await sendForm(client, { path: FAILED, fields })).text();
}
