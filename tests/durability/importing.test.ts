import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { asOwner } from '@/tests/support/database/as-owner';
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

  for (const interrupt of [undefined, killDatabase]) {
    const running = startCommand('import', args);
    await expect.poll(isImporting, { timeout: 30_000, interval: 1 }).toBe(true);
    if (interrupt) await interrupt();
    else running.kill();
    expect((await running.ended).code).not.toBe(0);
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

// Part of it has reached the database, but is not committed.
async function isImporting(): Promise<boolean> {
  const found = await asOwner(
    `SELECT FROM pg_stat_activity
     WHERE query LIKE '%INSERT INTO activity%' AND pid <> pg_backend_pid()
       AND datname = current_database() AND xact_start IS NOT NULL`,
  );
  return found.length > 0;
}

async function countActivities(): Promise<number> {
  const [row] = await asOwner<{ count: number }>('SELECT count(*)::int AS count FROM activity');
  return row?.count ?? 0;
}
