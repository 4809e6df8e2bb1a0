'use client';

import type { HistogramRow } from '@/lib/activity/histogram/histogram-rows';

/** The rows of the histogram's table. A client component for the same reason as the bars. */
export function HistogramRows({ rows }: { rows: HistogramRow[] }) {
  return rows.map(([period, , query, total, failed]) => (
    <div key={period} role="row">
      <span role="rowheader">{query === null ? period : <a href={query}>{period}</a>}</span>
      <span role="cell">{total}</span>
      <span role="cell">{failed}</span>
    </div>
  ));
}
