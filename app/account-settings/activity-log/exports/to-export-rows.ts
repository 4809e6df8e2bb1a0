import type { ExportRow } from '@/components/exports/export-table';
import { getCustomerNames } from '@/lib/activity/query/customers';
import type { Scope } from '@/lib/auth/scope';
import { readCustomerNames } from '@/lib/customers/read-qualifiers';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';
import { describeExport } from '@/lib/receipts/exports/describe-export';
import type { ExportedFile } from '@/lib/receipts/exports/exported-file';
import { filterOfExport } from '@/lib/receipts/exports/export-view';

/** Exports in words, with the names of the customers in their filters. */
export async function toExportRows(scope: Scope, exports: ExportedFile[]): Promise<ExportRow[]> {
  const instant = now();
  const localizer = await getLocalizer();
  const customers = exports.flatMap((one) => filterOfExport(one, instant)?.customers ?? []);
  const found = await getCustomerNames(scope, [...new Set(customers)]);
  const names = await readCustomerNames(
    scope,
    [...found].map(([id, name]) => ({ id, name })),
  );
  return exports.map((exported) => ({
    exported,
    words: describeExport(exported, { instant, names, localizer }),
  }));
}
