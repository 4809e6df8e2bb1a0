import { exportResponse } from '@/lib/activity/export/export-response';
import type { ExportFormat } from '@/lib/activity/export/export-format';
import { recordExport, type RecordExportEnd } from '@/lib/activity/own/record-export';
import { EXPORT_PATH } from '@/lib/activity/paths';
import type { TestPartner } from './partners';
import { filterOf } from './views';

/** What a download gave, and the id of its record. */
export type TestExport = { recordId: string; bytes: Buffer };

/** The log's download as the route makes it, with its record. */
export async function exportLog(
  { scope }: TestPartner,
  {
    query = 'from=2026-03-01&to=2026-03-31',
    format = 'csv',
  }: { query?: string; format?: ExportFormat } = {},
): Promise<TestExport> {
  let recordEnd: RecordExportEnd | null = null;
  let recordId = '';
  const response = await exportResponse(scope, {
    view: { filter: filterOf(query), format, locale: 'en' },
    signal: new AbortController().signal,
    onStart: async (expectedRows) => {
      const begun = await recordExport(scope, {
        actor: 'ada@tailspin.example',
        origin: { address: '203.0.113.7', userAgent: '' },
        path: EXPORT_PATH,
        format,
        filter: query,
        zone: 'UTC',
        language: 'en',
        expectedRows,
      });
      ({ recordId, recordEnd } = begun);
      return recordId;
    },
    onEnd: (end) => recordEnd?.(end),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { recordId, bytes };
}
