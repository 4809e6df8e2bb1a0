import { expect, it } from 'vitest';
import { requireUsable } from '@/lib/platform/database/current-database';
import { getDatabaseUrl } from '@/lib/platform/env/env';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

function changed(change: (url: URL) => void): string {
  const url = new URL(getDatabaseUrl());
  change(url);
  return url.href;
}

it('accepts a database that responds', () =>
  expect(requireUsable(getDatabaseUrl())).resolves.toBeUndefined());

it.each([
  ['nobody listens', (url: URL) => (url.port = '1'), /^No PostgreSQL answers at 127.0.0.1:1;/],
  ['the password is wrong', (url: URL) => (url.password = 'secret'), /^PostgreSQL at .* refuses/],
  ['the database is missing', (url: URL) => (url.pathname = '/no'), /has no database of the name/],
])('says in one sentence that %s, and never the password', async (_what, change, sentence) => {
  const url = changed(change);
  const refusal = await requireUsable(url).catch(String);
  expect(refusal).toMatch(new RegExp(sentence.source.replace('^', '^Failure: ')));
  expect(refusal).not.toContain(new URL(url).password);
  expect(refusal).not.toContain('\n');
});

it('refuses a database that would break long work off, which no session can keep it from', async ({
  skip,
}) => {
  const [server] = await asOwner<{ version: number }>(
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  skip((server?.version ?? 0) < 170_000, 'PostgreSQL has that setting from version 17 on.');
  const name = new URL(getDatabaseUrl()).pathname.slice(1);
  await asOwner(`ALTER DATABASE "${name}" SET transaction_timeout = '1min'`);
  await expect(requireUsable(getDatabaseUrl())).rejects.toThrow(/has a transaction_timeout, which/);
  await asOwner(`ALTER DATABASE "${name}" RESET transaction_timeout`);
  await expect(requireUsable(getDatabaseUrl())).resolves.toBeUndefined();
});
