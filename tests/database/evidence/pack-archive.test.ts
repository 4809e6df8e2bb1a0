import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useDatabase } from '@/tests/support/database/use-database';
import { newPack, unpack } from '@/tests/support/proof/unpacked-pack';
import { sealLog } from '@/tests/support/proof/seal-log';
import { rawOrder, rawRecord, WINGTIP } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { recordOn } from '@/tests/support/records/retention';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

it('debug', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [
    recordOn('2026-03-12', { operationStatus: 'failed' }),
    rawRecord(),
    rawOrder(['Exchange', 'Teams; "E3"']),
    rawRecord({ customerId: WINGTIP.id, customerName: WINGTIP.name }),
  ]);
  await sealLog(partner);
  const folder = makeScratchFolder();
  console.log((await unpack(await newPack(partner), folder)).join('\n'));
  console.log(readFileSync(join(folder, 'README.txt'), 'utf8'));
  console.log(readFileSync(join(folder, 'records.csv'), 'utf8'));
  console.log(readFileSync(join(folder, 'records.ndjson'), 'utf8'));
  console.log(readFileSync(join(folder, 'index.html'), 'utf8').slice(1500));
  console.log(spawnSync('node', [join(folder, 'verify.mjs')], { encoding: 'utf8' }));
});
