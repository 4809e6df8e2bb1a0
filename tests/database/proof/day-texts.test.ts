import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readDayText } from '@/lib/proof/days/read-day-text';
import { readDaysText } from '@/lib/proof/days/read-days-text';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { sealLog } from '@/tests/support/proof/seal-log';
import { ADATUM, rawRecord, WINGTIP } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { keepFor, recordOn, removeExpired } from '@/tests/support/records/retention';

useDatabase();

const DAY = '2026-03-15';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const ofWingtip = { customerId: WINGTIP.id, customerName: WINGTIP.name };

it('gives the text of a day that its seal names, with a line for each customer and each source', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [rawRecord(), rawRecord(), rawRecord(ofWingtip)]);
  const size = await sealLog(partner);
  const day = await readDayText(partner.scope, { day: DAY, size });
  expect(day?.seal).toMatchObject({ day: DAY, records: 3, text: sha256(day?.text ?? '') });
  const lines = day?.text?.trimEnd().split('\n') ?? [];
  expect(lines).toEqual([...lines].sort());
  expect(lines).toContainEqual(
    expect.stringMatching(RegExp(`^${sha256(`${DAY}\n${ADATUM.id}`)} 2 [0-9a-f]{64}$`)),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(RegExp(`^${sha256(`${DAY}\n${WINGTIP.id}`)} 1 `)),
  );
  expect(lines.at(-1)).toBe('source api - test key');
});

it('gives the text as of an older checkpoint, when something has come late since', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [rawRecord(), rawRecord(ofWingtip)]);
  const before = await sealLog(partner);
  const first = await readDayText(partner.scope, { day: DAY, size: before });
  await storeRaw(partner, [rawRecord(), rawRecord({ operationDate: '2026-03-16T00:00:00Z' })]);
  const after = await sealLog(partner);
  expect(await readDayText(partner.scope, { day: DAY, size: before })).toEqual(first);
  const second = await readDayText(partner.scope, { day: DAY, size: after });
  expect(second?.seal.records).toBe(3);
  expect(second?.text).toContain(`${sha256(`${DAY}\n${ADATUM.id}`)} 2 `);
  // What came later than a checkpoint is not in it.
  expect(await readDayText(partner.scope, { day: '2026-03-16', size: before })).toBeNull();
});

it('gives the list of the newest seals that closes a checkpoint, and none for another size', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [rawRecord()]);
  const before = await sealLog(partner);
  await storeRaw(partner, [rawRecord()]);
  const after = await sealLog(partner);
  const [older, newer] = [
    await readDaysText(partner.scope, before),
    await readDaysText(partner.scope, after),
  ];
  for (const days of [older, newer]) expect(days?.close.days).toBe(sha256(days?.text ?? ''));
  expect(older?.text).not.toBe(newer?.text);
  expect(older?.text).toMatch(RegExp(`^${DAY} \\d+ [0-9a-f]{64}$`, 'm'));
  expect(await readDaysText(partner.scope, after - 1)).toBeNull();
});

it('never gives a text other than the sealed one', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [rawRecord(), rawRecord(ofWingtip)]);
  const size = await sealLog(partner);
  await asOwner('DELETE FROM tlog_customer_day WHERE partner_id = $1 AND customer_id = $2', [
    partner.id,
    WINGTIP.id,
  ]);
  // The entries still say it.
  const day = await readDayText(partner.scope, { day: DAY, size });
  expect(day?.text).toContain(sha256(`${DAY}\n${WINGTIP.id}`));
  await asOwner('DELETE FROM activity WHERE partner_id = $1 AND customer_id = $2', [
    partner.id,
    WINGTIP.id,
  ]);
  const lost = await readDayText(partner.scope, { day: DAY, size });
  expect(lost).toMatchObject({ seal: { records: 2 }, text: null });
});

it('keeps the text of a day whose records retention removed', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [recordOn('2024-01-10'), recordOn('2026-03-10')]);
  const size = await sealLog(partner);
  const before = await readDayText(partner.scope, { day: '2024-01-10', size });
  await keepFor(partner, 24);
  expect(await removeExpired(partner)).toBe(1);
  const later = await sealLog(partner);
  expect(await readDayText(partner.scope, { day: '2024-01-10', size: later })).toEqual(before);
});

it('knows nothing of the days of another partner', async () => {
  const [partner, other] = [await makePartner(), await makePartner()];
  await storeRaw(partner, [rawRecord()]);
  const size = await sealLog(partner);
  await sealLog(other);
  expect(await readDayText(other.scope, { day: DAY, size })).toBeNull();
});
