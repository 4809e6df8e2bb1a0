import { expect, it } from 'vitest';
import { keptFrom } from '@/lib/activity/retention/policy';
import { addDays, addMonths, now } from '@/lib/platform/time/time';
import { checkRetention } from '@/lib/doctor/check-retention';
import { findDatabaseOwnerUrl, findDatabaseUrl } from '@/lib/platform/env/env';
import retention from '@/scripts/retention';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { startCommandProcess, type Ended } from '@/tests/support/command-process';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { runHere } from '@/tests/support/run-here';
import { keepFor, listRecordIds, recordOn } from '@/tests/support/records/retention';

useDatabase();

const FIRST = String(keptFrom({ months: 12 }, now()));
// The last months that may be removed: one just now, the others long ago.
const [LATEST, OLD] = [addDays(FIRST, -1), addMonths(FIRST, -6)];

const run = (...args: string[]): Promise<Ended> => runHere(retention, { args });
const start = (...args: string[]): Promise<Ended> =>
  startCommandProcess(['retention', ...args]).ended;

async function makePartners(): Promise<[TestPartner, TestPartner]> {
  const partners = [await makePartner(), await makePartner()] as const;
  for (const partner of partners) {
    await storeRaw(
      partner,
      [LATEST, OLD, FIRST].map((day) => recordOn(day)),
    );
    await keepFor(partner, 12);
  }
  return [...partners];
}

function everything(): Promise<object[]> {
  const tables = [
    'activity',
    'activity_text_new',
    'activity_day',
    'retention_policy',
    'removed_month',
  ];
  const rows = tables.map(
    (name) => `SELECT '${name}' AS name, to_jsonb(${name}) AS row FROM ${name}`,
  );
  return asOwner(`${rows.join(' UNION ALL ')} ORDER BY 1, 2`);
}

it('says what it would remove, and removes it only when told to', async () => {
  const [partner, other] = await makePartners();
  const before = await everything();
  const { code, stdout } = await start('--partner', partner.domain);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    new RegExp(
      `^${partner.domain} keeps its records for 12 months; 2 records of 2 months before 1 .* \\(UTC\\) can be removed:\n` +
        `  ${OLD.slice(0, 7)}  1\n  ${LATEST.slice(0, 7)}  1\n` +
        'Nothing was removed\\. `npm run retention -- --apply` removes it\\.\n$',
    ),
  );
  expect(await everything()).toEqual(before);

  const applied = await start('--apply', '--partner', partner.domain);
  expect(applied).toMatchObject({ code: 0 });
  expect(applied.stdout).toContain(`${partner.domain}: 2 removed.\n`);
  expect(await listRecordIds(partner)).toEqual([`on-${FIRST}`]);
  expect(await listRecordIds(other)).toHaveLength(3);

  const all = await run('--apply');
  expect(all.stdout).toContain(`${partner.domain} keeps its records for 12 months; there are none`);
  expect(all.stdout).toContain(`${other.domain}: 2 removed.\n`);
});

it('says that what nobody set is kept for ever', async () => {
  const partner = await makePartner();
  expect(await run('--partner', partner.id)).toMatchObject({
    code: 0,
    stdout: `${partner.domain} keeps its records for ever.\n`,
  });
});

it('refuses what it does not know, and a role that may not remove anything', async () => {
  expect(await start('--aply')).toMatchObject({ code: 1, stdout: '' });
  const unknown = await run('--partner', 'nobody.example');
  expect(unknown.stderr).toContain('There is no partner nobody.example here.');
  const url = String(findDatabaseUrl());
  const variables = { DATABASE_URL: url, DATABASE_OWNER_URL: url };
  const { code, stderr } = await runHere(retention, { args: [], variables });
  expect([code, stderr]).toEqual([
    1,
    'Only the owner of the database can remove records; set DATABASE_OWNER_URL.\n',
  ]);
});

it('lets the doctor report what nobody removed in time, and a removal that was stopped', async () => {
  const [partner, other] = await makePartners();
  const urls = { url: String(findDatabaseUrl()), ownerUrl: String(findDatabaseOwnerUrl()) };
  const findings = async () => (await checkRetention(urls)).join('\n');
  expect(await findings()).toContain(`${partner.domain}: records before `);
  await run('--apply', '--partner', partner.domain);
  expect(await findings()).not.toContain(partner.domain);
  expect(await findings()).toContain(`${other.domain}: records before `);
  await asOwner(
    `INSERT INTO removed_month (partner_id, month, record_id) VALUES ($1, $2, 'record')`,
    [other.id, OLD],
  );
  expect(await findings()).toContain(
    `${other.domain}: the removal of ${OLD.slice(0, 7)} was stopped`,
  );
});
