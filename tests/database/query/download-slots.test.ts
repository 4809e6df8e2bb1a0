import { expect, it } from 'vitest';
import { CSV_SOURCE, streamActivities } from '@/lib/activity/export/stream-activities';
import { NoSlotError } from '@/lib/platform/process/fair-queue';
import { rawRecord } from '@/tests/support/records/audit-records';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const filter = filterOf('from=2026-03-01&to=2026-03-31');

// Without the queue of this process: as if each came from another.
const download = ({ scope }: TestPartner, ownerId: string) =>
  streamActivities(scope, { filter, source: CSV_SOURCE, ownerId });

async function makeArchive(): Promise<TestPartner> {
  const partner = await makePartner();
  await storeRaw(partner, [rawRecord(), rawRecord()]);
  return partner;
}

it('a person, and a partner, have so many downloads in all processes together', async () => {
  const partner = await makeArchive();
  const running = [];
  for (const owner of ['ada', 'ada', 'ada', 'ben', 'ben', 'ben'])
    running.push(await download(partner, owner));
  const refused = async (owner: string) => {
    const error: unknown = await download(partner, owner).catch((thrown: unknown) => thrown);
    return error instanceof NoSlotError && error.level;
  };
  expect(await Promise.all([refused('ada'), refused('cem')])).toEqual(['owner', 'partner']);

  const stranger = await download(await makeArchive(), 'ada');
  await stranger.batches.return?.();
  await running.shift()?.batches.return?.();
  running.push(await download(partner, 'ada'));
  for (const { batches } of running) await batches.return?.();
});
