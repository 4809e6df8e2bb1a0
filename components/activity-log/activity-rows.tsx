'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { RowWords } from '@/lib/activity/words/row-words';
import { ActivityRow } from './activity-row';

/**
 * The rows of the log. They come as a text of JSON: React would walk through each of their thousands
 * of values three times, on its way from the server, which took most of the time of the page.
 */
export function ActivityRows({ json }: { json: string }) {
  const rows = useMemo((): RowWords[] => JSON.parse(json), [json]);
  // One for all: each component that asks for its own takes longer to get it than to be drawn.
  const t = useTranslations('record');
  return rows.map((row) => <ActivityRow key={row.key} row={row} t={t} />);
}
