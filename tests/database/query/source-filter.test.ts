import { describe, expect, it } from 'vitest';
import { countActivities, listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import { countBySource } from '@/lib/activity/query/facets';
import { ADATUM, rawRecord, WINGTIP, type RawRecord } from '@/tests/support/records/audit-records';
import { asOwner } from '@/tests/support/database/as-owner';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { BRIDGE, IMPORT, OTHER_KEY, sourcesOf, SYNC } from '@/tests/support/records/sources';
import { useDatabase } from '@/tests/support/database/use-database';
import { downloadAll, filterOf, listAllPages } from '@/tests/support/records/views';

useDatabase();

const view = (more = '') => filterOf(`from=2026-03-01&to=2026-03-31${more}`);

describe('a view filtered by source', () => {
  async function makeLog(): Promise<TestPartner> {
    const partner = await makePartner();
    const by = (name: string, fields: RawRecord = {}) =>
      Array.from({ length: 60 }, (_, number) =>
        rawRecord({
          id: `${name}-${number}`,
          operationDate: `2026-03-15T10:${String(number).padStart(2, '0')}:00Z`,
          ...fields,
        }),
      );
    await storeRaw(partner, by('api'), BRIDGE);
    await storeRaw(
      partner,
      by('sync', { customerId: WINGTIP.id, operationStatus: 'failed' }),
      SYNC,
    );
    const both = by('both');
    for (const source of [IMPORT, SYNC, OTHER_KEY]) await storeRaw(partner, both, source);
    await storeRaw(partner, by('before'), SYNC);
    await asOwner(
      `UPDATE activity SET source_id = NULL, source_kind = NULL
       WHERE partner_id = $1 AND record_id LIKE 'before-%'`,
      [partner.id],
    );
    return partner;
  }

  it('is the same in its pages, its count, its histogram and its file', async () => {
    const partner = await makeLog();
    const expected: [string, number][] = [
      ['', 240],
      ['&source=api', 120],
      ['&source=sync', 120],
      ['&source=import', 60],
      ['&source=here', 0],
      ['&source=import&source=api', 120],
      ['&source=sync&source=api&source=import&source=here', 180],
      [`&source=sync&customer=${WINGTIP.id}`, 60],
      [`&source=sync&customer=${ADATUM.id}`, 60],
      [`&source=api&status=failed`, 0],
      ['&source=sync&status=failed&hours=9-11', 60],
      ['&source=sync&q=exchange', 120],
      ['&source=import&q=exchange%20online&user=SALES@tailspin.example', 60],
      ['&source=import&q=nowhere', 0],
    ];
    for (const [query, count] of expected) {
      const filter = view(query);
      const counted = await countActivities(partner.scope, filter);
      const pages = await listAllPages(partner.scope, filter);
      const ids = new Set(pages.map(({ sequence }) => sequence));
      const bars = [{ start: new Date('2026-03-01'), end: new Date('2026-04-01') }];
      const histogram = await countHistogram(partner.scope, { filter, bars });
      const file = await downloadAll(partner.scope, filter);
      expect([query, counted, pages.length, ids.size, histogram.total, file.length]).toEqual([
        query,
        ...Array.from({ length: 5 }, () => count),
      ]);
    }
  });

  it('is offered with counts, where an activity from several sources counts for each', async () => {
    const partner = await makeLog();
    expect(await countBySource(partner.scope, view())).toEqual([
      { value: 'api', count: 120 },
      { value: 'sync', count: 120 },
      { value: 'import', count: 60 },
    ]);
  });

  it('an activity stored before sources were recorded gets its first source when it is delivered again', async () => {
    const partner = await makeLog();
    const sources = await sourcesOf(partner, 'before-1');
    expect(sources).toEqual([[]]);
    const before = rawRecord({ id: 'before-1', operationDate: '2026-03-15T10:01:00Z' });
    const stored = await listActivitiesOfRecord(partner.scope, 'before-1');
    const same = { ...before, originalCorrelationId: stored[0]?.correlationId };
    expect(await storeRaw(partner, [same], SYNC)).toMatchObject({ duplicates: 1 });
    expect(await sourcesOf(partner, 'before-1')).toEqual([[SYNC]]);
    expect(await countActivities(partner.scope, view('&source=sync'))).toBe(121);
  });
});
