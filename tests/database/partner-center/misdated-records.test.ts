import { writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { listSetAside } from '@/lib/activity/set-aside/list-set-aside';
import { findSync } from '@/lib/partner-center/sync/sync-state';
import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import { startCommandProcess } from '@/tests/support/command-process';
import { makePartner } from '@/tests/support/records/partners';
import {
  connectPartner,
  sync,
  TODAY,
  useFakePartnerCenter,
} from '@/tests/support/partner-center/use-fake-partner-center';
import { makeScratchFolder } from '@/tests/support/scratch-folder';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();
const partnerCenter = useFakePartnerCenter();

const ahead = rawRecord({ id: 'ahead', operationDate: '9999-12-31T00:00:00Z' });
const ancient = rawRecord({ id: 'ancient', operationDate: '0001-01-01T00:00:00' });

it('an import reports which records it sets aside, stores the rest, and stores those that are due', async () => {
  const partner = await makePartner();
  const file = join(makeScratchFolder(), 'march.json');
  writeFileSync(file, JSON.stringify({ items: [rawRecord({ id: 'good' }), ahead, ancient] }));
  const importFile = () => startCommandProcess(['import', file, '--partner', partner.domain]).ended;
  expect(await importFile()).toMatchObject({
    code: 0,
    stdout: '1 stored, 0 duplicates, 2 not imported\n',
    stderr: [
      'Record 2 of 3 is not imported: it is dated 9999-12-31T00:00:00Z, later than a day from now, and is taken in once it is not.\n',
      'Record 3 of 3 is not imported: it is dated 0001-01-01T00:00:00Z, before 1000-01-02.\n',
    ].join(''),
  });
  const [good] = await listActivitiesOfRecord(partner.scope, 'good');
  const source = { kind: 'import', name: userInfo().username, detail: 'march.json' };
  expect(good?.sources).toEqual([source]);

  // As if years had passed.
  await asOwner(
    `UPDATE set_aside SET due_at = now() - interval '1 day',
       record = (replace(record::text, '9999-12-31', '2026-03-20'))::json
     WHERE partner_id = $1 AND record ->> 'id' = 'ahead'`,
    [partner.id],
  );
  expect(await importFile()).toMatchObject({ stdout: '0 stored, 1 duplicates, 2 not imported\n' });
  const [taken] = await listActivitiesOfRecord(partner.scope, 'ahead');
  expect(taken).toMatchObject({ sources: [source], occurredAt: '2026-03-20T00:00:00.0000000Z' });
});

it('a sync sets them aside, counts and reports them, and completes', async () => {
  const records = [rawRecord({ id: 'good', operationDate: `${TODAY}T10:00:00Z` }), ahead];
  const connected = await connectPartner(partnerCenter.get(), { records });
  // The source lists it among those of a day all the same.
  connected.account.interceptPage = ({ day, page }) =>
    day === TODAY && page === 0
      ? { body: JSON.stringify({ totalCount: 2, items: records, links: {} }) }
      : null;
  const told: string[] = [];
  const onSetAside = (sentence: string) => void told.push(sentence);
  expect(await sync(connected, { onSetAside })).toMatchObject({
    stored: 1,
    setAside: 1,
    problem: null,
  });
  expect(told).toEqual([
    `${TODAY}, page 1, record 2 is not imported: it is dated 9999-12-31T00:00:00Z, later than a day from now, and is taken in once it is not.`,
  ]);
  const { scope } = connected.partner;
  expect(await findSync(scope)).toMatchObject({ setAside: 1, fetchedTo: TODAY });
  expect((await listSetAside(scope)).records).toMatchObject([
    { recordId: 'ahead', source: { kind: 'sync' } },
  ]);
  expect(await listActivitiesOfRecord(scope, 'good')).toHaveLength(1);
  expect(await listActivitiesOfRecord(scope, 'ahead')).toEqual([]);
});
