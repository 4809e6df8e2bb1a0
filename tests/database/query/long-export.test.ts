import { expect, it } from 'vitest';
import { csvHeading } from '@/lib/activity/export/csv/csv';
import { writeLines } from '@/lib/activity/export/csv/write-lines';
import { exportResponse } from '@/lib/activity/export/export-response';
import { CSV_SOURCE, streamActivities } from '@/lib/activity/export/stream-activities';
import { LINE_BYTES } from '@/lib/receipts/lines/line-hash';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

// More than are formatted without threads; a few of megabytes, in between.
const COUNT = 2400;
const LARGE = [3, 1200, 2390];

it('gives a long file in the order of the page, though several threads write it', async () => {
  const partner = await makePartner();
  const records = Array.from({ length: COUNT }, (_, number) => {
    const isLarge = LARGE.includes(number);
    const value = `${number} 日本語 ${'x'.repeat(isLarge ? 1_500_000 : number % 700)}`;
    return rawRecord({ id: `record-${number}`, customizedData: [{ key: 'Note', value }] });
  });
  for (let from = 0; from < COUNT; from += 400)
    await storeRaw(partner, records.slice(from, from + 400));
  const filter = filterOf('from=2026-03-01&to=2026-03-31&tz=Asia/Tokyo');

  const expected = [Buffer.from(csvHeading({ zone: 'Asia/Tokyo', t: translatorFor('ja') }))];
  const { batches } = await streamActivities(partner.scope, { filter, source: CSV_SOURCE });
  for (let batch = await batches.next(); !batch.done; batch = await batches.next()) {
    const { pieces, count } = batch.value;
    const written = writeLines({ pieces, count, zone: 'Asia/Tokyo', locale: 'ja' });
    expected.push(Buffer.from(written.subarray(0, written.length - count * LINE_BYTES)));
  }

  const { signal } = new AbortController();
  const view = { filter, format: 'csv', locale: 'ja' } as const;
  const response = await exportResponse(partner.scope, { view, signal });
  const file = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('X-Export-Rows')).toBe(String(COUNT));
  expect(file.equals(Buffer.concat(expected))).toBe(true);
});
