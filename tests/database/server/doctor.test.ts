import { beforeAll, expect, it } from 'vitest';
import { withClient } from '@/lib/platform/database/client';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { asOwner, withOwner } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import { startCommandProcess, type Ended } from '@/tests/support/command-process';
import { listMiscounts, listMisindexed } from '@/tests/support/database/derived-checks';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { rollUpAll } from '@/lib/activity/derived/roll-up/roll-up-all';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const SETTINGS = {
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'Yk3tTQ7mAh0xVr9s-pLz2fGdWc5uEb8nJi4oRa6y',
};

const doctor = (variables: Record<string, string> = {}): Promise<Ended> =>
  startCommandProcess(['doctor'], { ...SETTINGS, ...variables }).ended;

const asSentences = (...lines: string[]) => lines.map((line) => `${line}\n`).join('');

let partner: TestPartner;

beforeAll(async () => {
  partner = await makePartner();
  await storeRaw(
    partner,
    Array.from({ length: 30 }, (_, number) =>
      rawRecord({
        id: `record-${number}`,
        originalCorrelationId: null,
        operationDate: `2026-03-0${1 + (number % 3)}T10:00:00Z`,
      }),
    ),
  );
});

it('says that nothing is wrong when nothing is', async () => {
  expect(await doctor()).toMatchObject({ code: 0, stdout: 'Nothing is wrong.\n' });
});

it('reports and repairs activities that are not found and wrong counts, and reports nothing the next time', async () => {
  await asOwner('DELETE FROM activity_text WHERE sequence % 10 = 0');
  await withOwner(rollUpAll);
  await asOwner(`UPDATE activity_day SET count = count + 7 WHERE day = '2026-03-01'`);
  const { code, stdout } = await doctor();
  expect(stdout).toMatch(
    /^Activities that were not indexed for the search, and are now: 3\.\nMonths with wrong counts, which were recounted: 1\.\n$/,
  );
  expect(code).toBe(1);
  expect(await listMiscounts(partner)).toEqual([]);
  expect(await listMisindexed(partner)).toEqual([]);
  expect(await doctor()).toMatchObject({ code: 0, stdout: 'Nothing is wrong.\n' });
});

it('reports each invalid setting along with other problems', async () => {
  const ended = await doctor({
    NEXTAUTH_SECRET: 'x',
    NEXTAUTH_URL: '',
    PORT: '99999',
    DATABASE_URL: findDatabaseOwnerUrl() ?? '',
  });
  expect(ended).toMatchObject({ code: 1 });
  expect(ended.stdout.split('\n').map((line) => line.split(/ (?:is|may|can) /)[0])).toEqual([
    'PORT',
    'NEXTAUTH_URL',
    'NEXTAUTH_SECRET',
    'The role of DATABASE_URL',
    '',
  ]);
});

it('rebuilds an invalid index, and reports secrets that cannot be decrypted', async () => {
  const ownerUrl = findDatabaseOwnerUrl() ?? '';
  await withClient(ownerUrl, async (client) => {
    await client.query('CREATE TABLE odd (id int)');
    await client.query('INSERT INTO odd VALUES (1), (1)');
    const make = client.query('CREATE UNIQUE INDEX CONCURRENTLY odd_key ON odd (id)');
    await expect(make).rejects.toThrow('could not create unique index');
    await client.query('DELETE FROM odd');
  });
  await asOwner(
    `INSERT INTO partner_center_connection (partner_id, tenant, client_id, grant_type,
       encrypted_client_secret, updated_by)
     VALUES ($1, 'x.example', 'y', 'client_credentials', 'torn', 'ada@x.example')`,
    [partner.id],
  );
  const key = Buffer.alloc(32, 'k').toString('base64');
  const [row] = await asOwner<{ name: string }>('SELECT name FROM partner WHERE id = $1', [
    partner.id,
  ]);
  expect(await doctor({ SECRETS_KEY: key })).toMatchObject({
    code: 1,
    stdout: asSentences(
      'The index odd_key was incomplete; it was rebuilt.',
      `${row?.name}, Partner Center: The secrets of the connection cannot be decrypted; enter them again.`,
    ),
  });
});

it('names the address of a database that it cannot connect to', async () => {
  const url = 'postgresql://u:p@127.0.0.1:9/none';
  expect(await doctor({ DATABASE_URL: url, DATABASE_OWNER_URL: url })).toMatchObject({
    code: 1,
    stdout: asSentences(
      'No PostgreSQL answers at 127.0.0.1:9; check DATABASE_URL and that the server runs.',
    ),
  });
});
