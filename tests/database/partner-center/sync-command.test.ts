import { describe, expect, it, vi } from 'vitest';
import { sql } from '@/lib/platform/database/database';
import { withClient } from '@/lib/platform/database/client';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { findSync } from '@/lib/partner-center/sync/sync-state';
import { addDays, formatDayInWords } from '@/lib/platform/time/time';
import sync from '@/scripts/sync';
import { asOwner, ownerRows } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import type { RecordedPageRequest } from '@/tests/support/partner-center/fake-account';
import { makeBarrier } from '@/tests/support/partner-center/barrier';
import { startSync } from '@/tests/support/command-process';
import {
  connectPartner,
  REAL_TODAY,
  useFakePartnerCenter,
  type ConnectedPartner,
} from '@/tests/support/partner-center/use-fake-partner-center';
import { runHere } from '@/tests/support/run-here';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();
// The command looks at the clock of the machine.
const partnerCenter = useFakePartnerCenter(REAL_TODAY);

const today = REAL_TODAY();
const MIDDLE = addDays(today, -45);
const on = (day: string) => rawRecord({ operationDate: `${day}T00:00:00Z` });

it('killed at any point and run again until it completes, it stores each record once', async () => {
  const records = [
    ...fiveOf(addDays(today, -89)),
    ...fiveOf(MIDDLE),
    ...fiveOf(addDays(today, -1)),
  ];
  const connected = await connectPartner(partnerCenter.get(), { records });
  const args = ['--partner', connected.partner.domain];

  const atToken = makeBarrier();
  connected.account.interceptToken = atToken.wait;
  await killAt(args, atToken);
  connected.account.interceptToken = () => null;
  expect(await idsOf(connected)).toEqual([]);
  // The database learns a moment later that whoever held the lock is gone.
  const outcome = async () => (await findSync(connected.partner.scope))?.outcome;
  await expect.poll(outcome, { timeout: 20_000 }).toBe('interrupted');

  const atPage = makeBarrier();
  connected.account.interceptPage = holdAt(MIDDLE, { page: 2, barrier: atPage });
  await killAt(args, atPage);
  expect(await idsOf(connected)).toHaveLength(9);

  connected.account.interceptPage = () => null;
  await killWhileStoring(args);
  const storedConnection = await idsOf(connected);
  expect(storedConnection).toHaveLength(9);

  const { code, stdout, stderr } = await startSync(args).ended;
  expect(stdout).toMatch(/^6 stored, \d+ duplicates\n$/);
  expect(code).toBe(0);
  // It went on where it was, told each day, and read again what was read before it was killed.
  const days = daysTold(stderr);
  expect([days[0], days[49]]).toEqual([addDays(MIDDLE, -4), today]);
  expect([days[50], days.at(-1)]).toEqual([addDays(today, -89), addDays(MIDDLE, -5)]);
  expect(stderr).toContain(`: ${today} (day 50 of 90), 6 stored so far`);
  expect(stderr).not.toContain('late');
  expect(await idsOf(connected)).toEqual(records.map(({ id }) => id).sort());
});

it('killed in a sync with a long lookback, it repeats the lookback and reports late records', async () => {
  const connected = await connectPartner(partnerCenter.get(), { records: fiveOf(today) });
  const { partner, account } = connected;
  const args = ['--partner', partner.domain];
  expect((await startSync(args).ended).stdout).toBe('5 stored, 0 duplicates\n');

  account.records.push(on(addDays(today, -80)));
  await asOwner('UPDATE sync SET weekly_on = weekly_on - 7 WHERE partner_id = $1', [partner.id]);
  const barrier = makeBarrier();
  account.interceptPage = holdAt(addDays(today, -85), { page: 0, barrier });
  await killAt(args, barrier);
  account.interceptPage = () => null;

  const { code, stdout, stderr } = await startSync(args).ended;
  expect([code, stdout]).toEqual([0, '1 stored, 5 duplicates\n']);
  expect(stderr).toMatch(/: \d.* \(UTC\), 90 days, as once a week$/m);
  const day = formatDayInWords(today, 'en');
  expect(stderr).toContain(`${partner.domain}: 1 record of days before ${day} came late.\n`);
  const next = await startSync(args).ended;
  expect(next.stdout).toBe('0 stored, 5 duplicates\n');
  expect(next.stderr).toMatch(/ \(UTC\), 4 days$/m);
  expect(next.stderr).not.toContain('late');
});

it('stops gracefully and at once on SIGTERM, and reports its progress', async () => {
  const connected = await connectPartner(partnerCenter.get(), { records: fiveOf(MIDDLE) });
  const barrier = makeBarrier();
  connected.account.interceptPage = holdAt(MIDDLE, { page: 1, barrier });
  const process = startSync(['--partner', connected.partner.id]);
  await barrier.reached;
  const { code, stdout, stderr } = await process.end('SIGTERM');
  expect([code, stdout]).toEqual([143, '']);
  expect(stderr).toMatch(/^\S+: \d.* – \d+ \w+ \d{4} \(UTC\), 90 days$/m);
  expect(stderr).toMatch(
    /^Stopped after 44 of 90 days: 2 stored, 0 duplicates\. The next sync goes on from there\.$/m,
  );
  barrier.open();
  expect(await findSync(connected.partner.scope)).toMatchObject({
    outcome: 'ended',
    currentDay: MIDDLE,
    stored: 2,
    error: 'Stopped. The next sync continues from there.',
  });
});

describe('without --partner', () => {
  it('syncs every partner that has a connection, even when one of them fails', async () => {
    await ownerRows(sql`DELETE FROM partner_center_connection`);
    const good = [
      await connectPartner(partnerCenter.get(), { records: [on(today)] }),
      await connectPartner(partnerCenter.get(), { records: fiveOf(today) }),
    ];
    const bad = await connectPartner(partnerCenter.get());
    bad.account.clientSecret = 'another by now';
    const { code, stdout, stderr } = await startSync([]).ended;
    expect(code).toBe(1);
    expect(stderr).toContain(`${bad.partner.domain}: Entra refuses the connection's credentials`);
    for (const { partner } of good) expect(stdout).toContain(`${partner.domain}: `);
    expect(stdout).toMatch(/: 1 stored, 0 duplicates$/m);
    expect(stdout).toMatch(/: 5 stored, 0 duplicates$/m);
    for (const { account } of [...good, bad]) {
      expect(stdout + stderr).not.toContain(account.clientSecret);
      for (const token of account.tokens) expect(stdout + stderr).not.toContain(token);
    }
  });
});

it.each([
  [['--partner', 'nobody.example'], {}, /^There is no partner nobody\.example here\./],
  [['--partner'], {}, /npm run sync \[-- --partner ID-OR-DOMAIN\]\n$/],
  [[], { SECRETS_KEY: '' }, /^SECRETS_KEY is missing, .*\n$/],
  [[], { SECRETS_KEY: 'short' }, /^SECRETS_KEY must be 32 random bytes/],
  [[], { SYNC_DAYS_WEEKLY: '91' }, /^SYNC_DAYS_WEEKLY is "91"; put a whole number .*\.\n$/],
])('says in one sentence what is wrong: %j %j', async (args, variables, sentence) => {
  const { code, stdout, stderr } = await runHere(sync, { args, variables });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(sentence);
});

function fiveOf(day: string) {
  return Array.from({ length: 5 }, () => on(day));
}

function daysTold(stderr: string): (string | undefined)[] {
  return [...stderr.matchAll(/: (\S+) \(day \d+ of 90\)/g)].map(([, day]) => day);
}

function holdAt(day: string, overrides: { page: number; barrier: ReturnType<typeof makeBarrier> }) {
  return (request: RecordedPageRequest) =>
    request.day === day && request.page === overrides.page ? overrides.barrier.wait() : null;
}

async function killAt(args: string[], barrier: ReturnType<typeof makeBarrier>): Promise<void> {
  const process = startSync(args);
  await barrier.reached;
  expect((await process.end('SIGKILL')).signal).toBe('SIGKILL');
  barrier.open();
}

// The log is locked, so that the transaction of the page waits in the midst of its work.
async function killWhileStoring(args: string[]): Promise<void> {
  await withClient(findDatabaseOwnerUrl() ?? '', async (client) => {
    await client.query('BEGIN; LOCK TABLE activity IN SHARE MODE');
    const process = startSync(args);
    await vi.waitUntil(isSomebodyWaiting, { timeout: 20_000 });
    await process.end('SIGKILL');
    await client.query('COMMIT');
  });
}

async function isSomebodyWaiting(): Promise<boolean> {
  const waiting = await ownerRows(
    sql`SELECT FROM pg_locks WHERE NOT granted AND relation = 'activity'::regclass`,
  );
  return waiting.length > 0;
}

async function idsOf({ partner }: ConnectedPartner): Promise<string[]> {
  const rows = await ownerRows<{ record_id: string }>(sql`
    SELECT record_id FROM activity
    WHERE partner_id = ${partner.id}::uuid AND resource_type = 'subscription'`);
  return rows.map(({ record_id: id }) => id).sort();
}
