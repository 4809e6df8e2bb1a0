import { expect, inject, it } from 'vitest';
import { verifyPassword } from '@/lib/auth/sign-in/password';
import { withClient } from '@/lib/platform/database/client';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, loadDemo } from '@/prisma/sample/demo';
import { loadSample, distributeActivities } from '@/prisma/sample/sample';
import { copyDatabase } from '@/tests/support/database/database-copy';

type Account = { email: string; roles: string; password_hash: string };

/** Runs `work` with the URL of an empty, migrated database of its own. */
async function withDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const { ownerUrl, drop } = await copyDatabase(inject('template'), 'sample');
  try {
    await work(ownerUrl);
  } finally {
    await drop();
  }
}

async function rowsOf<Row extends object>(url: string, query: string): Promise<Row[]> {
  return withClient(url, async (client) => (await client.query<Row>(query)).rows);
}

const EMPTY = ['', '', '', ''];

// Everything except password hashes, which have a random salt.
async function contentOf(url: string): Promise<string[]> {
  const tables = ['partner', 'customer', 'subscription', 'activity'];
  const contents = tables.map((table) =>
    rowsOf<{ digest: string }>(
      url,
      `SELECT count(*) || ' ' || md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM ${table} t`,
    ),
  );
  return (await Promise.all(contents)).map(([row]) => row?.digest ?? '');
}

it('loads the demo once, with working passwords', async () => {
  await withDatabase(async (url) => {
    await Promise.all([loadDemo({ url }), loadDemo({ url })]);
    const content = await contentOf(url);
    await loadDemo({ url });
    expect(await contentOf(url)).toEqual(content);
    const accounts = await rowsOf<Account>(url, 'SELECT *, roles::text FROM partner_user');
    expect(accounts.map(({ email }) => email).toSorted()).toEqual(
      DEMO_ACCOUNTS.map(({ email }) => email).toSorted(),
    );
    const noRole = accounts.find(({ email }) => email === 'no-role@contoso.example');
    expect(noRole?.roles).toBe('{}');
    expect(await verifyPassword(noRole?.password_hash ?? '', DEMO_PASSWORD)).toBe(true);
  });
});

it('loads the same rows into another empty database', async () => {
  await withDatabase(async (url) => {
    await withDatabase(async (other) => {
      for (const database of [url, other]) {
        await loadSample({
          url: database,
          partnerLoads: distributeActivities(700, 3),
          customers: 9,
        });
        await loadDemo({ url: database });
      }
      expect(await contentOf(url)).toEqual(await contentOf(other));
    });
  });
});

it('adds the requested number each time, distributed among the partners', async () => {
  await withDatabase(async (url) => {
    await loadDemo({ url });
    const perPartner = 'SELECT count(*)::int AS count FROM activity GROUP BY partner_id ORDER BY 1';
    const before = await rowsOf<{ count: number }>(url, perPartner);
    await loadSample({ url, partnerLoads: distributeActivities(1001, 2), customers: 30 });
    await loadSample({ url, partnerLoads: distributeActivities(1001, 2), customers: 30 });
    const after = await rowsOf<{ count: number }>(url, perPartner);
    expect(after.map(({ count }, index) => count - (before[index]?.count ?? 0))).toEqual([
      1002, 1000,
    ]);
  });
});

it('stores nothing when loading fails', async () => {
  await withDatabase(async (url) => {
    const stop = () => {
      throw new Error('stopped');
    };
    const loading = loadSample({
      url,
      partnerLoads: distributeActivities(5000, 1),
      customers: 5,
      onProgress: stop,
    });
    await expect(loading).rejects.toThrow('stopped');
    expect(await contentOf(url)).toEqual(EMPTY);
  });
});
