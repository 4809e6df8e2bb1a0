'use client';

import { useMemo } from 'react';
import type { LogRow } from '@/lib/activity/table/log-rows';
import { ActivityRow } from './activity-row';
import { useIsPrinting } from '@/components/activity-log/use-is-printing';
import { useRowLabels } from './use-row-labels';

/**
 * The rows of the log. They are passed as a JSON text: otherwise React would walk through thousands
 * of values three times on their way from the server, which took most of the page's time.
 */
export function ActivityRows({ json }: { json: string }) {
  const rows = useMemo((): LogRow[] => JSON.parse(json), [json]);
  const isPrinting = useIsPrinting();
  const labels = useRowLabels();
  return rows.map((row) => (
    <ActivityRow key={row.key} row={row} labels={labels} isPrinting={isPrinting} />
  ));
}
