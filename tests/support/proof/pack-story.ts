import { spawnSync } from 'node:child_process';
import { asOwner } from '@/tests/support/database/as-owner';
import { ADATUM, rawOrder, rawRecord, WINGTIP } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { recordOn } from '@/tests/support/records/retention';
import { sealLog } from './seal-log';
import { newPack, readPackFiles, type PackFiles } from './unpacked-pack';

/** A day of the story on which Adatum has no record and another customer has, and one with three records. */
export const QUIET_DAY = '2026-03-14';
export const BUSY_DAY = '2026-03-15';

/**
 * The files of a pack of Adatum: four records on two days, another customer of the same name, a record that arrived
 * late, and one that arrived after the pack was made.
 */
export async function readPackOfStory(): Promise<PackFiles> {
  const partner = await makePartner('tailspin-evidence');
  await asOwner(
    `INSERT INTO sync (partner_id, fetched_to, started_at, first_day, last_day)
     VALUES ($1, '2026-03-19', now(), '2026-03-01', '2026-03-19')`,
    [partner.id],
  );
  const twin = { customerId: WINGTIP.id, customerName: ADATUM.name };
  await storeRaw(
    partner,
    [
      recordOn('2026-03-12', { operationStatus: 'failed' }),
      rawRecord({ id: 'first' }),
      rawOrder(['Exchange', 'Teams; "E3"'], { userPrincipalName: 'ada@tailspin.example' }),
      rawRecord(twin),
      recordOn(QUIET_DAY, { id: 'of-another', ...twin }),
      recordOn('2026-02-01'),
    ],
    { kind: 'sync', name: 'tenant', detail: '' },
  );
  for (const day of ['10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20'])
    await sealLog(partner, new Date(`2026-03-${day}T12:00:00Z`));
  // What arrives late is not in a pack of an older checkpoint, but in the newer one.
  await storeRaw(partner, [rawRecord({ id: 'late' })]);
  await sealLog(partner, new Date('2026-03-21T12:00:00Z'));
  const token = await newPack(partner);
  await storeRaw(partner, [rawRecord({ id: 'later still' })]);
  await sealLog(partner, new Date('2026-03-22T12:00:00Z'));
  return readPackFiles(token);
}

/** What the holder of a pack sees when it runs a command in its folder. */
export function run(folder: string, command: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}
