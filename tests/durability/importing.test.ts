import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { asOwner, ownerPool } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import { startCommand } from '@/tests/support/durability/command';
import { startKillableDatabase } from '@/tests/support/durability/killable-product';
import { makePartner } from '@/tests/support/records/partners';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

const RECORDS = 6000;

it('imports a file once, however often the import was killed midway', async () => {
  const { killDatabase } = await startKillableDatabase();
  const partner = await makePartner();
  const file = join(makeScratchFolder(), 'records.json');
  const ids = Array.from({ length: RECORDS }, (_, number) => `imported-${number}`);
  writeFileSync(file, JSON.stringify({ items: ids.map((id) => rawRecord({ id })) }));
  const args = [file, '--partner', partner.domain];

  for (const isDatabaseKilled of [false, true]) {
    const hold = await holdRecord(partner.id, ids.at(-1) ?? '');
    const running = startCommand('import', args);
    await expect.poll(isImportHeld, { timeout: 60_000 }).toBe(true);
    if (isDatabaseKilled) await killDatabase();
    else running.kill();
    await hold.release();
    expect((await running.ended).code).not.toBe(0);
    await expect.poll(isImporting).toBe(false);
    expect(await countActivities()).toBe(0);
  }

  expect(await startCommand('import', args).ended).toEqual({
    code: 0,
    output: `${RECORDS} stored, 0 duplicates\n`,
  });
  expect(await startCommand('import', args).ended).toEqual({
    code: 0,
    output: `0 stored, ${RECORDS} duplicates\n`,
  });
  expect(await countActivities()).toBe(RECORDS);
});

/**
 * Holds what comes under a record's id, for another transaction has stored the same and may yet commit. All
 * before the last record has reached the database by then, but is not committed.
 */
async function holdRecord(partnerId: string, recordId: string) {
  const client = await ownerPool().connect();
  // Where the database is killed meanwhile.
  client.on('error', () => undefined);
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO activity (partner_id, record_id, status, occurred_at, user_principal_name, actor_kind,
       resource_type, operation_type)
     VALUES ($1, $2, $3, now(), '', 'system', '', '')`,
    [partnerId, recordId, rawRecord().operationStatus],
  );
  return { release: async () => client.release(true) };
}

async function isImportHeld(): Promise<boolean> {
  return (await importing()).some(({ isHeld }) => isHeld);
}

async function isImporting(): Promise<boolean> {
  return (await importing()).length > 0;
}

function importing(): Promise<{ isHeld: boolean }[]> {
  return asOwner<{ isHeld: boolean }>(
    `SELECT wait_event IS NOT DISTINCT FROM 'transactionid' AS "isHeld" FROM pg_stat_activity
     WHERE usename <> current_user AND datname = current_database() AND xact_start IS NOT NULL`,
  );
}

async function countActivities(): Promise<number> {
  const [row] = await asOwner<{ count: number }>('SELECT count(*)::int AS count FROM activity');
  return row?.count ?? 0;
}
