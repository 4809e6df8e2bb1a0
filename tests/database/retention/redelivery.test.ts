import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { storeParsedRecords } from '@/lib/activity/intake/store/store';
import { releaseHold } from '@/lib/activity/retention/change-hold';
import type { SourceKind } from '@/lib/activity/source/source';
import { getCustomerNames } from '@/lib/activity/query/customers';
import { asOwner } from '@/tests/support/database/as-owner';
import { listMiscounts } from '@/tests/support/database/derived-checks';
import { useDatabase } from '@/tests/support/database/use-database';
import { startCommandProcess } from '@/tests/support/command-process';
import { WINGTIP, type RawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import {
  ADMIN,
  hold,
  keepFor,
  listRecordIds,
  recordOn,
  removeExpired,
} from '@/tests/support/records/retention';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

async function partnerWithout(days: string[]): Promise<TestPartner> {
  const partner = await makePartner();
  await storeRaw(
    partner,
    days.map((day) => recordOn(day)),
  );
  await keepFor(partner, 24);
  await removeExpired(partner);
  return partner;
}

function send(partner: TestPartner, items: RawRecord[], kind: SourceKind = 'api') {
  const { records } = parseAuditRecords(items);
  const intake = { partnerId: partner.id, source: { kind, name: 'test', detail: '' } };
  const parsed = { records: records ?? [], misdated: [], isAllOrNothing: true };
  return storeParsedRecords(intake, parsed);
}

it.each<SourceKind>(['api', 'sync', 'import'])(
  'does not take in again by %s what was removed, and says so',
  async (kind) => {
    const partner = await partnerWithout(['2024-02-01']);
    const items = [recordOn('2024-02-01'), recordOn('2024-02-20'), recordOn('2024-03-01')];
    const first = { stored: 1, duplicates: 0, conflicts: 0, expired: 2 };
    expect(await send(partner, items, kind)).toMatchObject(first);
    const again = { stored: 0, duplicates: 1, conflicts: 0, expired: 2 };
    expect(await send(partner, items, kind)).toMatchObject(again);
    expect(await listRecordIds(partner)).toEqual(['on-2024-03-01']);
    expect(await listMiscounts(partner)).toEqual([]);
  },
);

it('takes in what is as old where nothing was ever removed', async () => {
  const partner = await makePartner();
  await keepFor(partner, 24);
  expect(await send(partner, [recordOn('2024-02-01')])).toMatchObject({ stored: 1, expired: 0 });
});

it('does not bring a removed month back when the policy becomes longer', async () => {
  const partner = await partnerWithout(['2024-02-01']);
  await keepFor(partner, null);
  expect(await send(partner, [recordOn('2024-02-01')])).toMatchObject({ stored: 0, expired: 1 });
});

it('takes in what a hold covers, until it is released', async () => {
  const partner = await partnerWithout(['2024-02-01']);
  const held = await hold(partner, { from: '2024-02-01', to: '2024-02-10' });
  const items = [
    recordOn('2024-02-01'),
    recordOn('2024-02-10'),
    recordOn('2024-02-11'),
    recordOn('2024-02-05', { id: 'other', customerId: WINGTIP.id }),
  ];
  expect(await send(partner, items)).toMatchObject({ stored: 2, expired: 2 });
  expect(await listRecordIds(partner)).toEqual(['on-2024-02-01', 'on-2024-02-10']);
  await releaseHold({ scope: partner.scope, actor: ADMIN }, held);
  expect(await removeExpired(partner)).toBe(2);
  expect(await send(partner, items)).toMatchObject({ stored: 0, expired: 4 });
});

it('learns no customer and no user from what it does not take in', async () => {
  const partner = await partnerWithout(['2024-02-01']);
  const fields = {
    customerId: WINGTIP.id,
    customerName: 'Wingtip',
    userPrincipalName: 'gone@x.example',
  };
  await send(partner, [recordOn('2024-02-02', fields), recordOn('2026-01-01')]);
  expect(await getCustomerNames(partner.scope, [WINGTIP.id])).toEqual(new Map());
  const spellings = await asOwner(
    `SELECT FROM activity_user WHERE partner_id = $1 AND name = 'gone@x.example'`,
    [partner.id],
  );
  expect(spellings).toEqual([]);
});

it('says so on the command line', async () => {
  const partner = await partnerWithout(['2024-02-01']);
  const file = join(makeScratchFolder(), 'answer.json');
  writeFileSync(file, JSON.stringify([recordOn('2024-02-01'), recordOn('2026-02-01')]));
  const { ended } = startCommandProcess(['import', file, '--partner', partner.domain]);
  expect(await ended).toMatchObject({
    code: 0,
    stdout: '1 stored, 0 duplicates, 1 of months that the retention policy has removed\n',
  });
});
