import { beforeEach, describe, expect, it } from 'vitest';
import { applyRetention } from '@/lib/activity/retention/removal/apply-retention';
import { withClient } from '@/lib/platform/database/client';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { hashLeaf } from '@/lib/proof/core/merkle-tree';
import { splitHashes } from '@/lib/proof/core/tiles';
import { eraseFields } from '@/lib/proof/losses/erase-fields';
import { findEntry, readEntries } from '@/lib/proof/read/read-entries';
import { findTile } from '@/lib/proof/read/read-tile';
import { asOwner } from '@/tests/support/database/as-owner';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { useDatabase } from '@/tests/support/database/use-database';
import { sealOf } from '@/tests/support/proof/seal';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { filterOf, listAllPages } from '@/tests/support/records/views';

useDatabase();

let partner: TestPartner;
beforeEach(async () => {
  partner = await makePartner();
});

const readLines = () =>
  readEntries(partner.scope, { position: 0, count: 1000, take: ({ line }) => line });

async function readLeaves(): Promise<Buffer[]> {
  const { length: width } = await readLines();
  const tile = await findTile(partner.scope, { level: 0, index: 0, width });
  return splitHashes(tile ?? Buffer.alloc(0)).map((hash) => Buffer.from(hash));
}

const asOwnerClient = <T>(work: Parameters<typeof withClient<T>>[1]) =>
  withClient(findDatabaseOwnerUrl() ?? '', work);

describe('erasing', () => {
  const erase = (recordId: string, fields: Parameters<typeof eraseFields>[1]['fields']) =>
    asOwnerClient((client) =>
      eraseFields(client, { partnerId: partner.id, recordId, fields, actor: 'root' }),
    );

  beforeEach(async () => {
    await storeRaw(partner, [
      rawRecord({ id: 'one', userPrincipalName: 'grace@x.example', customerName: 'Adatum' }),
      rawRecord({ id: 'other', userPrincipalName: 'ada@x.example' }),
    ]);
    await rollUpOf(partner);
    await sealOf(partner);
  });

  it('takes value and salt, and leaves entry and all other fields as they were', async () => {
    const before = await findEntry(partner.scope, 1);
    expect(await erase('one', ['userPrincipalName', 'resourceNewValue'])).toEqual({ states: 1 });
    const after = await findEntry(partner.scope, 1);
    expect(after?.line).toBe(before?.line);
    expect(after?.opening?.disclosures).toEqual(
      before?.opening?.disclosures.filter(
        ({ name }) => name !== 'userPrincipalName' && name !== 'resourceNewValue',
      ),
    );
    expect(await erase('one', ['customerName'])).toEqual({ states: 1 });
    expect((await findEntry(partner.scope, 1))?.line).toBe(before?.line);
    await sealOf(partner);
    const said = (await readLines()).filter((line) => line?.includes('"kind":"erasure"'));
    expect(said.map((line) => (JSON.parse(line ?? '') as { fields: string[] }).fields)).toEqual([
      ['customerName', 'resourceNewValue', 'userPrincipalName'],
    ]);
    const leaves = await readLeaves();
    expect((await readLines()).map((line) => hashLeaf(Buffer.from(line ?? '')))).toEqual(leaves);
  });

  it('leaves nothing behind that the field could be found by', async () => {
    await erase('one', ['userPrincipalName']);
    for (const query of ['user=grace@x.example', 'q=grace'])
      expect(
        await listAllPages(partner.scope, filterOf(`from=2020-01-01&to=2026-12-31&${query}`)),
      ).toEqual([]);
    const tables = ['activity_user', 'activity_actor', 'activity_text', 'activity_text_new'];
    for (const table of tables)
      expect(
        await asOwner(
          `SELECT FROM ${table} AS row WHERE partner_id = $1 AND row::text LIKE '%grace%'`,
          [partner.id],
        ),
      ).toEqual([]);
    const records = await listAllPages(
      partner.scope,
      filterOf('from=2020-01-01&to=2026-12-31&q=adatum'),
    );
    expect(records.map(({ recordId }) => recordId)).toContain('one');
  });

  it('says so when there is no such record, and waits for the seal of a new one', async () => {
    expect(await erase('none', ['customerName'])).toEqual({ states: 0 });
    await storeRaw(partner, [rawRecord({ id: 'new', customerName: 'Wingtip' })]);
    await expect(erase('new', ['customerName'])).rejects.toThrow('not sealed yet');
    expect(
      await listAllPages(partner.scope, filterOf('from=2020-01-01&to=2026-12-31&q=wingtip')),
    ).toHaveLength(1);
  });
});

describe('retention', () => {
  it('leaves the hashes of what it removes, and says which entries they are of', async () => {
    const dates = ['2020-02-01', '2026-03-01', '2020-02-02', '2020-02-03'];
    await storeRaw(
      partner,
      dates.map((date, at) => rawRecord({ id: `${at}`, operationDate: `${date}T00:00:00Z` })),
    );
    await sealOf(partner);
    const before = await readLeaves();
    await asOwner('INSERT INTO retention_policy (partner_id, months) VALUES ($1, 24)', [
      partner.id,
    ]);
    const months = [{ month: '2020-02-01', count: 3 }];
    const removed = await asOwnerClient((client) =>
      applyRetention(client, { partnerId: partner.id, months, actor: 'root', batchSize: 2 }),
    );
    expect(removed).toBe(3);
    await sealOf(partner);
    const lines = await readLines();
    expect((await readLeaves()).slice(0, before.length)).toEqual(before);
    expect(lines.slice(1, 5).map((line) => line === null)).toEqual([true, true, true, false]);
    const said = lines.filter((line) => line?.includes('"kind":"retention"'));
    expect(
      said.map((line) => (JSON.parse(line ?? '') as { positions: number[][] }).positions),
    ).toEqual([[[1, 3]]]);
  });
});

it('a restored copy says that it is one', async () => {
  await storeRaw(partner, [rawRecord()]);
  await sealOf(partner);
  const { length: size } = await readLines();
  await asOwner('UPDATE tlog_head SET restored_at = now() WHERE partner_id = $1', [partner.id]);
  await sealOf(partner);
  const lines = (await readLines()).slice(size);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kind: 'restored', size });
  await sealOf(partner);
  expect(await readLines()).toHaveLength(size + lines.length);
});
