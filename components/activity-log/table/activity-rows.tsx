'use client';

import { useMemo } from 'react';
import type { LogRow } from '@/lib/activity/table/log-rows';
import { ActivityRow } from './activity-row';
import { useIsPrinting } from '@/components/activity-log/use-is-printing';
import { useRowLabels } from './use-row-labels';

/**
 * The rows of the log. They come as a text of JSON: React would walk through each of their thousands
 * of values three times, on its way from the server, which took most of the time of the page.
 */
export function ActivityRows({ json }: { json: string }) {
  const rows = useMemo((): LogRow[] => JSON.parse(json), [json]);
  const isPrinting = useIsPrinting();
  const labels = useRowLabels();
  return rows.map((row) => (
    <ActivityRow key={row.key} row={row} labels={labels} isPrinting={isPrinting} />
  ));
}
